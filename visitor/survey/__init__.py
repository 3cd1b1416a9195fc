"""The survey: questions, responses, deadlines."""

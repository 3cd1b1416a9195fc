"""The media process of one room: aiortc, sound and cameras. No Qt."""

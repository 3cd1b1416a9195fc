# What a newcomer types. Everything the targets need is set up by stamps under .venv, once.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/project.stamp

# What Qt's windows, the virtual keyboard and the rehearsals need of Debian 12; cage and systemd are
# what a kiosk's machine runs, and the tests run it too.
SYSTEM_PACKAGES := cage chromium espeak-ng libatomic1 libdbus-1-3 libegl1 libfontconfig1 libgl1 libglib2.0-0 \
  libgssapi-krb5-2 libx11-xcb1 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 \
  libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xfixes0 libxcb-xkb1 libxkbcommon-x11-0 \
  libxkbcommon0 libportaudio2 openbox systemd xvfb xwayland

# Services and build machines may start us without a home.
ifeq ($(strip $(HOME)),)
export HOME := $(shell getent passwd "$$(id -u)" | cut -d: -f6)
endif
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_ROOT_USER_ACTION := ignore
export PYTHONUTF8 := 1

.PHONY: help demo test check bench screens

help:
	@echo 'make demo     set up, then start the kiosk, the hub and the caught messages'
	@echo 'make test     set up, check, then run all tests'
	@echo 'make check    format, lint, types, QML and the rules of the house'
	@echo 'make bench    measure the speeds, one JSON line each'
	@echo 'make screens  draw every screen into build/screens'

demo: $(READY)
	@$(BIN)/luukku demo

test: check
	@$(BIN)/python -m tests.run

check: $(READY)
	@$(BIN)/python -m ruff format --check .
	@$(BIN)/python -m ruff check .
	@$(BIN)/python -m mypy
	@$(BIN)/python -m tests.house.qml
	@$(BIN)/python -m pytest -q tests/house

bench: $(READY)
	@missed=0; \
	for file in tests/bench/bench_*.py; do \
	  $(BIN)/python -m "tests.bench.$$(basename "$$file" .py)" || missed=1; \
	done; \
	exit $$missed

screens: $(READY)
	@$(BIN)/python -m tests.screens.render --out build/screens
	@$(BIN)/python -m tests.screens.desk --out build/screens
	@$(BIN)/python -m tests.screens.official --out build/screens

# --- Set-up -----------------------------------------------------------------------------------

# Prints the first interpreter that is 3.11 and can make a virtual environment.
find_python = for name in $(PYTHON) python3.11 "$$HOME"/.pyenv/versions/3.11*/bin/python3.11 \
    /usr/bin/python3.11 python3 /usr/bin/python3; do \
    if "$$name" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info[:2] != (3, 11))' \
      2>/dev/null; then echo "$$name"; break; fi; \
  done

$(VENV)/system.stamp: Makefile
	@missing=(); \
	for name in $(SYSTEM_PACKAGES); do \
	  [ "$$(dpkg-query -W -f='$${db:Status-Status}' "$$name" 2>/dev/null || true)" = installed ] \
	    || missing+=("$$name"); \
	done; \
	[ -n "$$($(find_python))" ] || missing+=(python3-venv); \
	if [ $${#missing[@]} -gt 0 ]; then \
	  if [ "$$(id -u)" = 0 ]; then as_root=(env); \
	  elif sudo -n true 2>/dev/null; then as_root=(sudo env); \
	  else \
	    echo "Luukku needs some of Debian's packages, and installing them needs root. Run:"; \
	    echo; \
	    echo "  sudo apt-get update && sudo apt-get install --yes --no-install-recommends $${missing[*]}"; \
	    echo; \
	    echo "and then make again."; \
	    exit 1; \
	  fi >&2; \
	  echo "Installing Debian packages: $${missing[*]}"; \
	  { "$${as_root[@]}" apt-get update --quiet \
	    && "$${as_root[@]}" DEBIAN_FRONTEND=noninteractive apt-get install --quiet --yes \
	      --no-install-recommends "$${missing[@]}"; } </dev/null >&2 \
	    || { echo "apt-get failed. Is this Debian 12, and is its package archive reachable?" >&2; \
	      exit 1; }; \
	fi
	@mkdir -p $(VENV)
	@touch $@

$(VENV)/python.stamp: | $(VENV)/system.stamp
	@python="$$($(find_python))"; \
	if [ -z "$$python" ]; then \
	  echo "Luukku needs Python 3.11. Name one with: make PYTHON=/path/to/python3.11" >&2; exit 1; \
	fi; \
	echo "Making $(VENV) with $$("$$python" -c 'import sys; print(sys.executable)')"; \
	"$$python" -m venv $(VENV)
	@touch $@

$(VENV)/requirements.stamp: requirements.txt $(VENV)/python.stamp
	@echo "Installing Python packages; the first time takes some minutes."
	@$(BIN)/python -m pip install --quiet --require-hashes -r requirements.txt \
	  || { echo "pip failed. Without a network, point PIP_FIND_LINKS at a folder of wheels" \
	    "and set PIP_NO_INDEX=1." >&2; exit 1; }
	@touch $@

$(READY): pyproject.toml $(VENV)/requirements.stamp
	@$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

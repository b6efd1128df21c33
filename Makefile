# make run: prepare what is missing and start. make test: everything CI checks.
PYTHON ?= $(firstword $(foreach name,python3.13 python3.12 python3.11 python3,$(shell command -v $(name) >/dev/null 2>&1 && $(name) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null && echo $(name))))
BIN := .venv/bin
PIP := $(BIN)/pip install --quiet --disable-pip-version-check

.PHONY: run setup test test-slow lock

run: .venv/ready
	@$(BIN)/tanggap serve

setup: .venv/ready
	@$(BIN)/tanggap setup

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "Tanggap needs Python 3.11, 3.12 or 3.13" >&2; exit 2; }
	@$(PYTHON) -m venv .venv

.venv/ready: requirements.txt pyproject.toml | .venv/bin/python
	@echo "Preparing the environment in .venv"
	@$(PIP) --require-hashes -r requirements.txt
	@$(PIP) --no-deps --no-build-isolation -e .
	@touch $@

.venv/ready-dev: requirements-dev.txt .venv/ready
	@$(PIP) --require-hashes -r requirements-dev.txt
	@touch $@

test: .venv/ready-dev
	$(BIN)/ruff format --check bot intents storage tests
	$(BIN)/ruff check bot intents storage tests
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest --cov --cov-report=term -q

test-slow: .venv/ready-dev
	$(BIN)/pytest -q -m slow

lock:
	uv pip compile --quiet --universal --no-strip-extras --python-version 3.11 --generate-hashes --no-emit-index-url --no-header pyproject.toml -o requirements.txt
	uv pip compile --quiet --universal --no-strip-extras --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --extra dev pyproject.toml -o requirements-dev.txt

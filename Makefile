# `make run` and `make test` are all that most people need; `make help` lists the rest.

PYTHON ?= $(shell for name in python3.13 python3.12 python3.11 python3; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name && break; done)
UV ?= uv
ARGS ?=
PYTEST_ARGS ?=
OVER_SOCKETS := tests/serving tests/live tests/hostile tests/privacy tests/keeping tests/faults tests/journey tests/browser
BENCH_ARGS ?=

VENV := .venv
INSIDE := $(VENV)/bin/python
INSTALL := $(INSIDE) -m pip install --quiet --disable-pip-version-check --require-hashes
COMPILE := $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --no-emit-index-url

.DEFAULT_GOAL := help
.PHONY: help run test test-ways lint check texts lock vendor screenshots bench fuzz faults audit wheel clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: $(VENV)/.runtime ## start a server; options through ARGS="--port 8090" or OOGST_PORT=8090
	@exec $(INSIDE) run.py $(ARGS)

test: $(VENV)/.development ## run everything that is checked before a change is accepted
	$(INSIDE) -m tools.programs
	$(INSIDE) -m ruff check .
	$(INSIDE) -m ruff format --check .
	$(INSIDE) -m mypy
	$(INSIDE) -m bandit --quiet --configfile pyproject.toml --recursive \
		run.py serving dialogue facilitator participant keeping
	$(INSIDE) -m pytest --numprocesses auto --maxprocesses 4 $(PYTEST_ARGS)

test-ways: $(VENV)/.development ## run what goes over sockets again by the stock ways, and in threads
	OOGST_FAST=0 $(INSIDE) -m pytest --numprocesses auto --maxprocesses 4 $(OVER_SOCKETS) $(PYTEST_ARGS)
	OOGST_ASYNC=threading $(INSIDE) -m pytest --numprocesses auto --maxprocesses 4 $(OVER_SOCKETS) $(PYTEST_ARGS)

texts: $(VENV)/.development ## collect the texts on screens into translations/
	$(INSIDE) -m tools.texts

lock: ## choose the newest allowed dependencies again (needs uv)
	$(COMPILE) --upgrade pyproject.toml --output-file requirements.lock
	$(COMPILE) --upgrade pyproject.toml --extra postgresql --group development --constraint requirements.lock \
		--output-file requirements-dev.lock

vendor: $(VENV)/.runtime ## fetch the browser libraries again from their npm packages (needs npm)
	$(INSIDE) -m tools.vendor

screenshots: $(VENV)/.development ## write the pictures that the README and docs/ show
	$(INSIDE) -m tools.programs
	$(INSIDE) -m tools.screenshots
	$(INSIDE) -m tools.report_pictures

bench: $(VENV)/.development ## measure the room under load; options through BENCH_ARGS="--quick" or "--only push"
	$(INSIDE) bench/pairing.py
	$(INSIDE) -m bench $(BENCH_ARGS)

fuzz: $(VENV)/.development ## send 20,000 hostile messages to a server, and say what came of it
	$(INSIDE) -m bench.fuzz $(ARGS)

audit: ## look up known faults of what the server builds on (needs the internet and uv)
	$(UV) tool run pip-audit --requirement requirements.lock --no-deps --disable-pip --strict

faults: $(VENV)/.development ## put the server through every fault, half an hour; ARGS="--only kill,cut" for some
	@$(INSIDE) -m tools.programs
	@$(INSIDE) -m bench.faults $(ARGS)

wheel: $(VENV)/.development ## build an installable package in dist/
	$(INSIDE) -m build --wheel --no-isolation

clean: ## remove what make made, but not the data folder
	rm -rf $(VENV) dist build .mypy_cache .pytest_cache .ruff_cache .hypothesis test-results

$(VENV)/bin/python:
	@if [ -z "$(PYTHON)" ]; then \
		echo "Oogstdialoog heeft Python 3.11 of nieuwer nodig; installeer die en probeer het opnieuw." >&2; exit 2; fi
	@if ! $(PYTHON) -c 'import ensurepip, venv' 2>/dev/null; then \
		echo "Python mist het onderdeel venv; typ 'sudo apt install python3-venv' en probeer het opnieuw." >&2; exit 2; fi
	$(PYTHON) -m venv $(VENV)

# A stamp for each lock file: its packages are installed again only when it has changed.
$(VENV)/.runtime: requirements.lock $(VENV)/bin/python
	@echo "Oogstdialoog wordt klaargezet; de eerste keer duurt dat een minuut."
	@$(INSTALL) --requirement requirements.lock
	@touch $@

$(VENV)/.development: requirements-dev.lock $(VENV)/bin/python
	$(INSTALL) --requirement requirements-dev.lock
	@touch $@ $(VENV)/.runtime

# Two commands on a fresh machine: `make site` and `make test`. Everything lives in .venv; versions are locked with hashes.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: help site serve test check style types imports unit series browser pictures bench lock schema clean

help: ## Dit overzicht
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

site: $(VENV)/site ## Bouw de hele site in site/
	$(BIN)/openbaar build

serve: $(VENV)/site ## Bekijk de site met concepten op http://localhost:8000
	$(BIN)/openbaar serve

test: check series browser ## Alle controles: stijl, types, importrichting, tests, en tests in een browser

check: style types imports unit ## Wat `make test` doet, zonder de browser en zonder de langste tests

style: $(VENV)/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/dev
	$(BIN)/mypy

imports: $(VENV)/dev
	$(BIN)/lint-imports

unit: $(VENV)/dev
	$(BIN)/pytest -q -m "not browser and not slow"

series: $(VENV)/dev
	$(BIN)/pytest -q -m slow

browser: $(VENV)/dev
	$(BIN)/python tests/browser/chromium.py
	$(BIN)/pytest -q -m browser

pictures: $(VENV)/dev ## Elke soort pagina als plaatje in pictures/, en het plaatje in README.md
	$(BIN)/python tests/browser/chromium.py
	PYTHONPATH=tests $(BIN)/python -m browser.pictures

bench: $(VENV)/dev ## De metingen: hoe goed verwijzingen herkend worden, wat dat kost, en wat een build kost
	PYTHONPATH=tests $(BIN)/python -m bench
	PYTHONPATH=tests $(BIN)/python -m bench.builds --write

lock: ## Zet de versies opnieuw vast, met hun controlegetallen
	$(PYTHON) -m venv $(VENV)-lock
	$(VENV)-lock/bin/pip install -q uv
	$(VENV)-lock/bin/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -q -o requirements/site.txt
	$(VENV)-lock/bin/uv pip compile pyproject.toml --extra dev -c requirements/site.txt --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -q -o requirements/dev.txt
	rm -rf $(VENV)-lock

schema: $(VENV)/dev ## Werk de aanvulling voor VS Code bij
	$(BIN)/openbaar schema --snippets > .vscode/openbaar.code-snippets
	$(BIN)/openbaar schema > .vscode/front-matter.schema.json

clean: ## Haal weg wat gemaakt is
	rm -rf site .cache $(VENV)

# The stamps: an environment is made again when its lock file changed. `dev` holds all of `site`.
$(VENV)/site: requirements/site.txt pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/pip install -q --disable-pip-version-check --require-hashes -r requirements/site.txt
	$(BIN)/pip install -q --disable-pip-version-check --no-build-isolation --no-deps -e .
	touch $@

$(VENV)/dev: requirements/dev.txt $(VENV)/site
	$(BIN)/pip install -q --disable-pip-version-check --require-hashes -r requirements/dev.txt
	touch $@

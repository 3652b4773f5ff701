# Two commands on a fresh machine: `make site` and `make test`. Everything lives in .venv; versions are locked with hashes.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
JOBS ?= 2

# What Python compiles it keeps: the tests start it hundreds of times.
export PYTHONDONTWRITEBYTECODE :=

.DEFAULT_GOAL := help
.PHONY: help site serve test check style types imports tests unit series browser pictures demo bench bench-large lock schema clean

help: ## Dit overzicht
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

site: $(VENV)/site ## Bouw de hele site in site/
	$(BIN)/openbaar build

serve: $(VENV)/site ## Bekijk de site met concepten op http://localhost:8000
	$(BIN)/openbaar serve

test: $(VENV)/dev ## Alle controles: stijl, types, importrichting, tests, en tests in een browser
	@$(call steps,style types imports tests browser)

check: $(VENV)/dev ## Wat `make test` doet, zonder de browser en zonder de langste tests
	@$(call steps,style types imports unit)

# One target after the other, each named with its place; the first that fails is the last.
steps = set -- $(1); step=0; for target; do step=$$((step + 1)); \
	echo "== stap $$step van $$\#: $$target"; $(MAKE) --no-print-directory $$target || exit 1; done

style: $(VENV)/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/dev
	$(BIN)/mypy

imports: $(VENV)/dev
	$(BIN)/lint-imports

# Two files at a time: tests of one file share what it set up. The order is that of tests/conftest.py.
PYTEST := $(BIN)/pytest -q -n $(JOBS) --dist loadfile --no-loadscope-reorder

tests: $(VENV)/dev # all that need no browser
	$(PYTEST) -m "not browser" --ignore=tests/browser

unit: $(VENV)/dev
	$(PYTEST) -m "not browser and not slow" --ignore=tests/browser

series: $(VENV)/dev
	$(PYTEST) -m slow

browser: $(VENV)/dev
	PYTHONPATH=tests $(BIN)/python -m browser.chromium
	$(PYTEST) -m browser tests/browser

pictures: $(VENV)/dev ## Elke soort pagina als plaatje in pictures/, en het plaatje in README.md
	PYTHONPATH=tests $(BIN)/python -m browser.chromium
	PYTHONPATH=tests $(BIN)/python -m browser.pictures

demo: $(VENV)/dev ## De site met 1000 verzonnen stukken op http://localhost:8001
	PYTHONPATH=tests $(BIN)/python -m synthetic.demo

bench: $(VENV)/dev ## De metingen: hoe goed verwijzingen herkend worden, wat dat kost, en wat een build kost
	PYTHONPATH=tests $(BIN)/python -m bench
	PYTHONPATH=tests $(BIN)/python -m bench.builds --write

bench-large: $(VENV)/dev ## Wat een build van 100.000 stukken kost naast een van 10.000 (een uur)
	PYTHONPATH=tests $(BIN)/python -m bench.builds --documents 10000 --documents 100000 --alone

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
	$(BIN)/python -m compileall -q hooks/openbaar # as pip does for what it copies
	touch $@

$(VENV)/dev: requirements/dev.txt $(VENV)/site
	$(BIN)/pip install -q --disable-pip-version-check --require-hashes -r requirements/dev.txt
	touch $@

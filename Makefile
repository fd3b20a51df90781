# make demo   - the main job on the five sample projects, and the data files of three small ones
# make test   - all checks and tests
# Both set everything up on a machine that has only python3 and make.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
RUN    := $(BIN)/dokumenty

.PHONY: demo test lint unit audit bench bench-arkusz fuzz-arkusz proba-awarii format samples pictures lock clean

demo: $(VENV)/.runtime
	$(RUN) generuj --dane dane
	$(RUN) zalaczniki dane sm-efs --dane dane/monitorowanie/sm-efs-2024.xlsx
	$(RUN) zalaczniki dane sl2014 --dane dane/monitorowanie/sl2014-2018.xlsx
	$(RUN) zalaczniki dane pefs-2007 --dane dane/monitorowanie/pefs-2011.xlsx

test: lint unit

lint: $(VENV)/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

unit: $(VENV)/.dev
	$(BIN)/pytest -n auto --dist worksteal --cov

# Every document of the five sample projects through the OOXML validator; some minutes.
audit: $(VENV)/.dev
	$(RUN) generuj --dane dane --wyniki wyniki
	$(BIN)/python -m tools.audit szablony wyniki

# Ratios against other engines, in one run on this machine; those in JavaScript where npm is there.
PEERS := docxtemplater@3.71.0 pizzip@3.3.0 easy-template-x@7.2.8 docx-templates@4.15.0 carbone@3.8.2
bench: $(VENV)/.dev
	$(BIN)/python -m pip install --quiet --disable-pip-version-check docx-mailmerge2==1.0.3
	command -v npm > /dev/null && npm install --silent --no-audit --no-fund --prefix build/bench-js $(PEERS) || echo "bez npm: pominięto silniki w JavaScripcie"
	$(BIN)/python -m bench.engines
	$(BIN)/python -m bench.job
	$(BIN)/python -m bench.scale
	$(BIN)/python -m bench.print_file
	$(BIN)/python -m bench.certificates
	if command -v soffice > /dev/null; then $(BIN)/python -m bench.pdf; else echo "bez LibreOffice: pominięto PDF"; fi
	$(BIN)/python -m bench.odmiana

# Reading large workbooks against openpyxl's read-only mode; some minutes.
bench-arkusz: $(VENV)/.dev
	$(BIN)/python -m bench.arkusz

# Thousands of workbooks damaged at random; the short run is among the tests.
fuzz-arkusz: $(VENV)/.dev
	FUZZ_ARKUSZ=5000 $(BIN)/python -m pytest -q -p no:randomly tests/dane/test_fuzz.py

# Two runs at once, killed at random moments, fifty times; a few rounds are among the tests.
proba-awarii: $(VENV)/.dev
	PROBA_AWARII=50 $(BIN)/python -m pytest -q -p no:randomly tests/wyniki/test_crashes.py

format: $(VENV)/.dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# Write the sample workbooks and the shipped templates anew.
samples: $(VENV)/.dev
	$(BIN)/python -m tools.make_workbooks
	$(BIN)/python -m tools.make_templates

# Draw the pictures of docs/znaczniki.md anew; needs LibreOffice.
pictures: $(VENV)/.dev
	$(BIN)/python -m tools.make_pictures

$(VENV)/.runtime: requirements.lock pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	$(BIN)/python -m compileall -q src # an installed program is compiled too; every start is quicker by a fifth of a second
	touch $@

$(VENV)/.dev: requirements-dev.lock $(VENV)/.runtime
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.lock
	touch $@

# Pin what pyproject.toml and the tools below ask for, in an environment of its own.
DEV := babel coverage docxcompose hypothesis import-linter lxml-stubs mypy num2words openxml-audit pillow pytest pytest-cov pytest-randomly pytest-xdist ruff slownie types-openpyxl zxing-cpp
lock:
	rm -rf build/lock && $(PYTHON) -m venv build/lock
	build/lock/bin/pip install --quiet hatchling editables && build/lock/bin/pip install --quiet .
	build/lock/bin/pip freeze | grep -v '^dokumenty' > requirements.lock
	build/lock/bin/pip install --quiet $(DEV)
	build/lock/bin/pip freeze | grep -v '^dokumenty' > requirements-dev.lock

clean:
	rm -rf $(VENV) build wyniki .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage

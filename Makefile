# make demo   install what is missing and build every record in inputs/ into outputs/
# make test   install what is missing and run the whole suite
# make help   the other targets

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test lint format goldens docs clean help

demo: $(VENV)/.demo
	@mkdir -p inputs/.reportgen
	@$(BIN)/reportgen schema > inputs/.reportgen/record.schema.json
	$(BIN)/reportgen build inputs -o outputs

test: $(VENV)/.test lint
	COVERAGE_FILE=$(CURDIR)/.coverage $(BIN)/pytest -n auto --dist loadfile --cov --cov-report=term

lint: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/.test
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

goldens: $(VENV)/.test
	$(BIN)/pytest tests/test_goldens.py tests/test_catalog_sentences.py --update-goldens
	git diff --stat -- tests/golden

docs: $(VENV)/.test
	$(BIN)/pytest tests/check/test_handbook.py --update-goldens

$(VENV)/.demo: pyproject.toml constraints.txt .ci/system-packages
	.ci/system-packages demo
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt --upgrade pip
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	touch $@

$(VENV)/.test: $(VENV)/.demo
	.ci/system-packages test
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt --group dev
	touch $@

clean:
	rm -rf $(VENV) outputs/* .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage .import_linter_cache

help:
	@sed -n 's/^# //p' Makefile
	@echo "make lint | format | goldens | docs | clean"

# make bench  compare with other tools: what comes out right, and CPU time (benchmarks/README.md)
.PHONY: bench
bench: benchmarks/.venv/.ready
	benchmarks/.venv/bin/python benchmarks/probes.py
	benchmarks/.venv/bin/python benchmarks/speed.py
	benchmarks/.venv/bin/python benchmarks/figures.py

benchmarks/.venv/.ready: benchmarks/requirements.txt pyproject.toml constraints.txt
	.ci/system-packages demo
	test -x benchmarks/.venv/bin/python || $(PYTHON) -m venv benchmarks/.venv
	benchmarks/.venv/bin/pip install --quiet --disable-pip-version-check -c constraints.txt -r benchmarks/requirements.txt -e .
	touch $@

# make torture  look at every file from outside: openxml-audit, LibreOffice, pandoc (torture/run.py says what is asked)
# thousands of random records built in every format without one refusal (torture/hunt.py),
# and batches under every misfortune: killed, out of disk, two at once, ten thousand records (torture/batches.py)
.PHONY: torture
ROUNDS ?= 100
RECORDS ?= 10000
DRAWN ?= 5000
torture: $(VENV)/.torture
	$(BIN)/python torture/run.py
	$(BIN)/python torture/hunt.py --records $(DRAWN)
	$(BIN)/python torture/batches.py --rounds $(ROUNDS) --records $(RECORDS)

$(VENV)/.torture: $(VENV)/.test
	.ci/system-packages torture
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt openxml-audit pypandoc_binary
	touch $@

# make fuzz  spoil good files by chance for SECONDS in all and see that the program only complains (fuzz/run.py)
SECONDS ?= 60
.PHONY: fuzz
fuzz: $(VENV)/.test
	$(BIN)/python fuzz/run.py --seconds $(SECONDS)

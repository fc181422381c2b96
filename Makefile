# `make run` starts Mix-IP; `make` alone lists what else there is.
# Nothing is built whose sources did not change, so a second `make run` goes straight to the server.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.NOTPARALLEL:
.DELETE_ON_ERROR:

LISTEN ?= 127.0.0.1:8080
DATA ?= ./data
DEMO_DATA ?= ./data-demo
# Public photos for the accuracy tests and benchmarks, where they lie beside the checkout.
MIXIP_TEST_DATA ?= $(wildcard $(abspath ../shared/data))
export MIXIP_TEST_DATA

STAMPS := target/stamps
MIXIP := target/release/mixip
ONNXRUNTIME := vendor/libonnxruntime.so
WEB := web/build/index.html
NODE_MODULES := web/node_modules/.package-lock.json
TEST_VENV := vendor/test-venv
MAILDEV := vendor/maildev
NEXTEST_VERSION := 0.9.143
NEXTEST := $(or $(shell command -v cargo-nextest),vendor/tools/bin/cargo-nextest)

# The first source that is newer than what was made of it, or nothing. (Not a list of prerequisites: SvelteKit's
# file names hold brackets and parentheses, which mean something to make.) Folders count, so that a deleted file does.
WEB_SOURCES := web/src web/static $(wildcard web/*.json web/*.js web/*.ts)
WEB_STALE := $(shell find $(WEB_SOURCES) -newer $(WEB) -print -quit 2>&1)
RUST_SOURCES := Cargo.toml Cargo.lock .cargo crates models
RUST_STALE := $(shell { test -x $(MIXIP) && find $(RUST_SOURCES) -newer $(STAMPS)/mixip -print -quit; } 2>&1 || echo missing)

.PHONY: FORCE
FORCE:

## help: list the targets
.PHONY: help
help:
	@awk -F ': ' '/^## / { printf "  make %-8s%s\n", substr($$1, 4), substr($$0, length($$1) + 3) }' Makefile

## run: set up, build, start; the page is at http://127.0.0.1:8080, data in ./data (LISTEN=, DATA= change that)
.PHONY: run
run: build
	@exec $(MIXIP) serve --data $(DATA) --listen $(LISTEN)

## demo: the same with a small project in it to look at, in ./data-demo (DEMO_DATA= changes that)
.PHONY: demo
demo: build
	@exec python3 demo/run.py --mixip $(MIXIP) --data $(DEMO_DATA) --listen $(LISTEN)

## build: set up and build target/release/mixip, with the web app inside
.PHONY: build
build: setup $(STAMPS)/mixip target/release/libonnxruntime.so target/release/models

## setup: what building and running need (Debian packages, ONNX Runtime)
.PHONY: setup
setup: need-run $(ONNXRUNTIME)

## check: format, lints, types, fast tests: for every commit
.PHONY: check
check: setup-check lint test-web
	$(NEXTEST) nextest run --workspace --locked --profile fast

## test: every check and test, on SQLite with local files and on PostgreSQL with S3
.PHONY: test
test: setup-test lint test-web build
	@echo '== Rust and browser tests, beside PostgreSQL, S3 and a mail server'
	$(TEST_VENV)/bin/python tests/services/run.py $(MAKE) --no-print-directory tests-with-services

## bench: this program beside its peers, in one table
.PHONY: bench
bench: need-bench build bench-venv
	vendor/bench-venv/bin/python bench/run.py

## clean: remove what building made; data/, data-demo/ and vendor/ (downloads) stay
.PHONY: clean
clean:
	rm -rf target web/build web/.svelte-kit

# ---- set-up

.PHONY: need-run need-test need-bench
need-run need-test need-bench: need-%:
	@scripts/need.sh $*

# In the order of the list: cargo links with mold, so packages come first.
.PHONY: setup-check setup-test bench-venv
setup-check: setup $(NEXTEST) $(NODE_MODULES) $(WEB)
setup-test: need-test setup-check $(TEST_VENV)/.stamp $(MAILDEV)/.stamp
bench-venv: vendor/bench-venv/.stamp

$(ONNXRUNTIME): scripts/onnxruntime.py
	@python3 scripts/onnxruntime.py

# Where the program looks for them. Moved into place whole: a server may have the old ones open.
target/release/libonnxruntime.so: $(ONNXRUNTIME)
target/release/models: models $(wildcard models/*)
target/release/libonnxruntime.so target/release/models:
	@mkdir -p $(@D) && rm -rf $@.new
	@cp -r $< $@.new && rm -rf $@ && mv $@.new $@

$(TEST_VENV)/.stamp: tests/services/requirements.txt
vendor/bench-venv/.stamp: bench/requirements.txt
vendor/%-venv/.stamp:
	python3 -m venv --clear $(@D)
	$(@D)/bin/python -m pip install --quiet --disable-pip-version-check --only-binary=:all: -r $<
	@touch $@

$(MAILDEV)/.stamp: tests/services/maildev/package.json tests/services/maildev/package-lock.json
	@mkdir -p $(@D) && cp $^ $(@D)
	cd $(@D) && npm ci --no-audit --no-fund --ignore-scripts
	@touch $@

vendor/tools/bin/cargo-nextest:
	cargo install --locked --root vendor/tools cargo-nextest@$(NEXTEST_VERSION)

# ---- build

$(NODE_MODULES): web/package.json web/package-lock.json
	cd web && npm ci --no-audit --no-fund
	@touch $@

# A stamp carries the time at which its build began: what changes meanwhile is built next time.
$(WEB): $(if $(WEB_STALE),FORCE) $(NODE_MODULES)
	@mkdir -p $(STAMPS) && touch $(STAMPS)/web.began
	cd web && npm run build
	@touch -r $(STAMPS)/web.began $@

$(STAMPS)/mixip: $(if $(RUST_STALE),FORCE) $(WEB)
	@mkdir -p $(STAMPS) && touch $@.began
	cargo build --release --locked -p mixip
	@mv $@.began $@

# ---- checks and tests

.PHONY: lint
lint:
	@echo '== Format, licences, lints'
	cargo fmt --all --check
	@python3 -m doctest scripts/licences.py
	scripts/licences.py
	cd web && npm run check
	cargo clippy --workspace --all-targets --locked -- -D warnings
	RUSTDOCFLAGS='-D warnings' cargo doc --workspace --no-deps --locked

.PHONY: test-web
test-web:
	@echo '== Web unit tests'
	cd web && npm test

# Called by `make test` with the addresses of the servers in the environment.
.PHONY: tests-with-services
tests-with-services: export MIXIP_TEST_BIN := $(abspath $(MIXIP))
tests-with-services:
	$(NEXTEST) nextest run --workspace --locked --profile ci
	cargo test --workspace --doc --locked --quiet
	python3 demo/run.py --mixip $(MIXIP) --check
	if [ -d tests/browser ]; then node --test --test-timeout=600000 tests/browser/; fi

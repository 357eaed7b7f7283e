# Everything a person or a machine does with this repository. `make` alone prints the list.
SHELL := /bin/bash
.DEFAULT_GOAL := help

.PHONY: bench-extraction bench-search check-memory fuzz help site test check bench clean

PYTHON := .venv/bin/python

help: ## print this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 18

site: ## install what the build needs (Debian), then build Content/ into Public/
	Tests/Site/install-debian.sh build
	swift run sitegen

test: ## install what the tests need (Debian, PyPI), then run every check
	Tests/Site/install-debian.sh test
	swift format lint --strict --recursive Sources Tests Package.swift
	swift test
	$(PYTHON) Tests/Site/run.py

check: ## quick: source layout, and every diagnostic about Content/
	swift format lint --strict --recursive Sources Tests Package.swift
	swift run sitegen check --content Content

check-memory: ## every test with the address sanitizer, in a build folder of its own
	Tests/Site/install-debian.sh build
	ASAN_OPTIONS=detect_leaks=0 swift test --sanitize=address --scratch-path .build-memory

bench: ## seconds and memory of builds from nothing and after edits, beside Hugo and Pagefind, on generated captures
	python3 Benchmarks/build.py $(BENCH)

bench-search: ## search beside BM25 and Pagefind: relevance, bytes, size, cost
	python3 Benchmarks/search.py $(BENCH)

bench-extraction: ## extraction beside trafilatura and line heuristics: text, metadata, CPU, memory
	python3 Benchmarks/extraction.py $(BENCH)

fuzz: ## libFuzzer on each reader and on whole builds, FUZZ_SECONDS (600) each; faults are kept in .build/fuzz
	Tests/Fuzz/run.sh $(FUZZ)

clean: ## remove everything that can be made again, Public/ excepted
	rm -rf .build .build-memory .sitegen .venv

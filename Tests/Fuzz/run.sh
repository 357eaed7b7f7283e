#!/bin/bash
# Runs libFuzzer with address sanitizer on each reader of captures: all of them, or those that are named.
# FUZZ_SECONDS is how long each runs, 600 by default. What it learns stays in .build/fuzz/corpus/<reader>, and bytes that
# a reader fails on in .build/fuzz/<reader>-*; the run fails if there are any.
set -euo pipefail
cd "$(dirname "$0")/../.."

folder=.build/fuzz
export SITEGEN_FUZZ=1
flags=(-Xswiftc -enable-testing -Xswiftc -sanitize=fuzzer,address -Xswiftc -use-ld=lld)
swift build -c release --product Fuzz --scratch-path "$folder/build" "${flags[@]}"
program=$(swift build -c release --product Fuzz --scratch-path "$folder/build" "${flags[@]}" --show-bin-path)/Fuzz

failed=()
for reader in ${@:-html json text markdown}; do
    mkdir -p "$folder/corpus/$reader"
    echo "== $reader"
    FUZZ_READER=$reader SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 "$program" "$folder/corpus/$reader" \
        -dict="Tests/Fuzz/Dictionaries/$reader.dict" -artifact_prefix="$folder/$reader-" \
        -max_total_time="${FUZZ_SECONDS:-600}" -max_len=2048 -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
        2>&1 | grep -v '^#.*\(NEW\|REDUCE\|pulse\)' || failed+=("$reader")
done
if [ ${#failed[@]} -gt 0 ]; then
    echo "found something wrong with: ${failed[*]}"
    exit 1
fi

//! Runs the tests of one WebAssembly module in a browser, as cargo's runner.
//!
//! It is wasm-bindgen's own runner, of the version that `Cargo.lock` fixes.

fn main() -> anyhow::Result<()> {
    wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(std::env::args_os())
}

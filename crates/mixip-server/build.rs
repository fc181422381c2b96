//! Builds this crate again when the web app that it embeds was built.

fn main() {
    println!("cargo::rerun-if-changed=../../web/build");
}

//! Modules import only what stands above them in this list.
use std::{fs, path::Path};

/// The modules of `lib.rs`, in its order: the one list there is.
fn layers() -> Vec<String> {
    let code = fs::read_to_string("src/lib.rs").expect("readable");
    code.lines()
        .filter_map(|line| line.strip_suffix(';')?.split_once("mod "))
        .map(|(_, name)| name.to_owned())
        .collect()
}

#[test]
fn imports_point_downward() {
    let layers = layers();
    assert!(layers.len() > 1, "lib.rs lists its modules");
    for (rank, layer) in layers.iter().enumerate() {
        for (path, code) in files(&Path::new("src").join(layer)) {
            assert!(!code.contains("crate::{"), "{path}: one `use crate::` line per module");
            assert!(!code.contains("super::super::"), "{path}: name the module from `crate::`");
            for upper in &layers[rank + 1..] {
                assert!(!code.contains(&format!("crate::{upper}")), "{path} ({layer}) must not use {upper}");
            }
        }
    }
}

/// Every Rust file of a module, with its text.
fn files(module: &Path) -> Vec<(String, String)> {
    let read = |p: &Path| (p.display().to_string(), fs::read_to_string(p).expect("readable"));
    if !module.is_dir() {
        return vec![read(&module.with_extension("rs"))];
    }
    fs::read_dir(module)
        .expect("dir")
        .map(|f| f.expect("entry").path())
        .flat_map(|p| if p.is_dir() { files(&p) } else { vec![read(&p)] })
        .collect()
}

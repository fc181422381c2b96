//! Black-box tests of the whole product; see `api/`.

//! The discrete cosine transform of a block.

/// Eight rows of eight samples or coefficients.
pub(super) type Block = [[f32; 8]; 8];

/// The one-dimensional transform of all eight columns at once.
pub(super) fn transform(rows: &mut Block) {
    let [v0, v1, v2, v3, v4, v5, v6, v7] = *rows;
    let (s07, s16, s25, s34) = (add(v0, v7), add(v1, v6), add(v2, v5), add(v3, v4));
    let (d07, d16, d25, d34) = (sub(v0, v7), sub(v1, v6), sub(v2, v5), sub(v3, v4));
    let (e0, e3, e1, e2) = (add(s07, s34), sub(s07, s34), add(s16, s25), sub(s16, s25));
    let z1 = times(add(e2, e3), 0.707_106_77);
    let (o0, o1, o2) = (add(d34, d25), add(d25, d16), add(d16, d07));
    let z5 = times(sub(o0, o2), 0.382_683_43);
    let z2 = add(times(o0, 0.541_196_1), z5);
    let z4 = add(times(o2, 1.306_563), z5);
    let z3 = times(o1, 0.707_106_77);
    let (z11, z13) = (add(d07, z3), sub(d07, z3));
    *rows = [
        add(e0, e1),
        add(z11, z4),
        add(e3, z1),
        sub(z13, z2),
        sub(e0, e1),
        add(z13, z2),
        sub(e3, z1),
        sub(z11, z4),
    ];
}

fn add(a: [f32; 8], b: [f32; 8]) -> [f32; 8] {
    std::array::from_fn(|x| a[x] + b[x])
}

fn sub(a: [f32; 8], b: [f32; 8]) -> [f32; 8] {
    std::array::from_fn(|x| a[x] - b[x])
}

fn times(a: [f32; 8], factor: f32) -> [f32; 8] {
    a.map(|a| a * factor)
}

pub(super) fn transpose(block: &Block) -> Block {
    std::array::from_fn(|y| std::array::from_fn(|x| block[x][y]))
}

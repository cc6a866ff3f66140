//! Four numbers at once, as processors can and the WebAssembly of every browser since 2023. Where the page is built without
//! that, one after the other comes to the same.

/// Four whole numbers. What is above 32 bits is cut off.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
#[derive(Clone, Copy)]
pub struct Four(core::arch::wasm32::v128);

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
impl Four {
    /// These four.
    #[inline(always)]
    pub fn new(a: i32, b: i32, c: i32, d: i32) -> Self {
        Self(core::arch::wasm32::i32x4(a, b, c, d))
    }

    /// Adds the products, without their lowest eight bits.
    #[inline(always)]
    pub fn add_products(self, a: Self, b: Self) -> Self {
        use core::arch::wasm32::{i32x4_add, i32x4_mul, i32x4_shr};
        Self(i32x4_add(self.0, i32x4_shr(i32x4_mul(a.0, b.0), 8)))
    }

    /// Adds each of `a` as often as `times` says, in 16384ths.
    #[inline(always)]
    pub fn add_scaled(self, a: Self, times: i32) -> Self {
        use core::arch::wasm32::{i32x4_add, i32x4_mul, i32x4_shr, i32x4_splat};
        let product = i32x4_add(i32x4_mul(a.0, i32x4_splat(times)), i32x4_splat(1 << 13));
        Self(i32x4_add(self.0, i32x4_shr(product, 14)))
    }

    /// Each with its like.
    #[inline(always)]
    pub fn add(self, other: Self) -> Self {
        Self(core::arch::wasm32::i32x4_add(self.0, other.0))
    }

    /// Their sum.
    #[inline(always)]
    pub fn sum(self) -> i32 {
        use core::arch::wasm32::i32x4_extract_lane;
        let [a, b] = [i32x4_extract_lane::<0>(self.0), i32x4_extract_lane::<1>(self.0)];
        let [c, d] = [i32x4_extract_lane::<2>(self.0), i32x4_extract_lane::<3>(self.0)];
        a.wrapping_add(b).wrapping_add(c).wrapping_add(d)
    }
}

/// Four whole numbers. What is above 32 bits is cut off.
#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
#[derive(Clone, Copy)]
pub struct Four([i32; 4]);

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
impl Four {
    /// These four.
    #[inline(always)]
    pub fn new(a: i32, b: i32, c: i32, d: i32) -> Self {
        Self([a, b, c, d])
    }

    /// Adds the products, without their lowest eight bits.
    #[inline(always)]
    pub fn add_products(mut self, a: Self, b: Self) -> Self {
        for (sum, (a, b)) in self.0.iter_mut().zip(a.0.iter().zip(b.0)) {
            *sum = sum.wrapping_add(a.wrapping_mul(b) >> 8);
        }
        self
    }

    /// Adds each of `a` as often as `times` says, in 16384ths.
    #[inline(always)]
    pub fn add_scaled(mut self, a: Self, times: i32) -> Self {
        for (sum, a) in self.0.iter_mut().zip(a.0) {
            *sum = sum.wrapping_add(a.wrapping_mul(times).wrapping_add(1 << 13) >> 14);
        }
        self
    }

    /// Each with its like.
    #[inline(always)]
    pub fn add(mut self, other: Self) -> Self {
        for (sum, other) in self.0.iter_mut().zip(other.0) {
            *sum = sum.wrapping_add(other);
        }
        self
    }

    /// Their sum.
    #[inline(always)]
    pub fn sum(self) -> i32 {
        self.0.iter().fold(0, |sum, one| sum.wrapping_add(*one))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn products_lose_their_lowest_bits_and_are_added() {
        let sum = Four::new(1, 2, 3, 4).add_products(Four::new(256, -256, 100, 0), Four::new(3, 3, 3, 3));
        assert_eq!(sum.sum(), (1 + 3) + (2 - 3) + (3 + 1) + 4);
    }

    #[test]
    fn parts_are_rounded() {
        let sum = Four::new(0, 0, 0, 10).add_scaled(Four::new(8192, 8191, -8192, -24_577), 1);
        assert_eq!(sum.sum(), 1 + 10 - 2);
    }

    #[test]
    fn what_is_too_large_is_cut_off() {
        let most = Four::new(i32::MAX, 0, 0, 0);
        assert_eq!(most.add_products(most, most).sum(), i32::MAX);
        assert_eq!(most.add_scaled(Four::new(1 << 14, 0, 0, 0), 1).sum(), i32::MIN);
    }
}

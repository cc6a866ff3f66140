//! A handful of values by name. A `BTreeMap` would do the same for 5 KB more of the page's budget.

/// A handful of values by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept<K, V>(Vec<(K, V)>);

impl<K, V> Default for Kept<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: PartialEq, V> Kept<K, V> {
    /// The value of a name.
    pub fn get(&self, name: &K) -> Option<&V> {
        self.0.iter().find(|(other, _)| other == name).map(|(_, value)| value)
    }

    /// Keeps a value, in place of the one the name had.
    pub fn insert(&mut self, name: K, value: V) {
        self.remove(&name);
        self.0.push((name, value));
    }

    /// Forgets the value of a name.
    pub fn remove(&mut self, name: &K) {
        self.0.retain(|(other, _)| other != name);
    }
}

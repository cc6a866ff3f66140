//! The servers: the list, and one group's form.

mod cover;
pub mod group_page;
pub mod list;
mod product_box;
mod several;
mod table;

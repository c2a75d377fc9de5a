//! The page on which an admin defines the fields that a brand keeps about its customers.
mod draft;
mod pages;
mod views;

pub use pages::routes;

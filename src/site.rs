//! Where a page is asked for: at the main public address, or at the host name of a brand.
use std::fmt::Debug;
use std::sync::Arc;

use crate::ids::BrandId;

/// A logo that fits at the head of a page.
#[derive(Debug, Clone)]
pub struct LogoImage {
    pub path: String,
    pub width: i32,
    pub height: i32,
}

/// How a brand looks on its pages.
pub trait Branding: Debug + Send + Sync {
    fn name(&self) -> &str;
    /// The number of its colour.
    fn color(&self) -> &str;
    fn logo(&self) -> Option<LogoImage>;
    /// The picture that browsers show beside the title.
    fn icon(&self) -> String;
    /// The language for visitors whose own we do not speak.
    fn fallback_language(&self) -> &str;
    /// Where its customers withdraw from a contract, if they can here.
    fn withdrawal(&self) -> Option<String>;
    /// Where its customers read what others asked.
    fn help(&self) -> String;
    /// The form for its customers' questions.
    fn form(&self) -> String;
}

/// The host name of a brand.
#[derive(Debug, Clone)]
pub struct BrandHost {
    pub brand: BrandId,
    pub slug: String,
    /// Scheme and host, from the settings: never from what the browser says.
    pub origin: String,
    /// The main public address, to which passkeys are bound.
    pub main: String,
    pub look: Arc<dyn Branding>,
}

/// The address of a request.
#[derive(Debug, Clone)]
pub enum RequestPlace {
    /// The main public address, or a host that no one has named.
    Main,
    Brand(BrandHost),
    /// A brand was here before: where it is now.
    Moved(String),
}

/// The eight hues of the style sheet, for light and for dark pages.
pub const HUES: [(&str, &str); 8] = [
    ("#0f6e68", "#5fc4bb"),
    ("#a8421a", "#f09a74"),
    ("#3557b0", "#94aef5"),
    ("#85408c", "#d39ad9"),
    ("#6d6100", "#cdbd4f"),
    ("#ad2f5b", "#f391b1"),
    ("#2d7339", "#84ca90"),
    ("#56616e", "#a9b5c2"),
];

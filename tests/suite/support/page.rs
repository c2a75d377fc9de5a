//! What the server answered.

/// A page or an answer to a form.
#[derive(Debug)]
pub struct Page {
    /// The requested address.
    pub path: String,
    pub status: u16,
    pub location: String,
    /// `name=value` of the cookies that were set.
    pub cookies: Vec<String>,
    pub headers: reqwest::header::HeaderMap,
    pub text: String,
}

impl Page {
    pub async fn read(response: reqwest::Response) -> Self {
        let (headers, path) = (response.headers().clone(), response.url().path().to_owned());
        let header = |name: &str| headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned();
        let cookies = headers
            .get_all("set-cookie")
            .iter()
            .filter_map(|v| Some(v.to_str().ok()?.split(';').next()?.to_owned()))
            .collect();
        Self {
            path,
            status: response.status().as_u16(),
            location: header("location"),
            cookies,
            text: String::from_utf8_lossy(&response.bytes().await.unwrap()).into_owned(),
            headers,
        }
    }

    /// The ticket's reference in the address that the answer redirects to.
    pub fn reference(&self) -> String {
        let at =
            self.location.find("SV-").unwrap_or_else(|| panic!("no reference in {:?}: {}", self.location, self.text));
        self.location[at..at + 9].to_owned()
    }

    /// The value of a form's field.
    pub fn value_of(&self, field: &str) -> String {
        let mark = format!("name=\"{field}\" value=\"");
        let at = self.text.find(&mark).unwrap_or_else(|| panic!("no field {field}: {}", self.text));
        self.text[at + mark.len()..].split('"').next().unwrap().to_owned()
    }

    /// The value of the first button of this name.
    pub fn value_of_button(&self, name: &str) -> String {
        let mark = format!("name=\"{name}\" value=\"");
        self.text
            .split("<button")
            .find_map(|button| Some(button.split_once(&mark)?.1.split('"').next()?.to_owned()))
            .unwrap_or_else(|| panic!("no button {name}: {}", self.text))
    }

    /// A code that is shown once, such as a new key.
    pub fn preformatted(&self) -> String {
        self.text
            .split("<pre>")
            .nth(1)
            .unwrap_or_else(|| panic!("no key: {}", self.text))
            .split('<')
            .next()
            .unwrap()
            .to_owned()
    }

    /// The first address on the page with this beginning.
    pub fn address(&self, begin: &str) -> String {
        let at = self.text.find(begin).unwrap_or_else(|| panic!("no {begin}: {}", self.text));
        self.text[at..].split('"').next().unwrap().to_owned()
    }

    #[track_caller]
    pub fn shows(&self, words: &str) -> &Self {
        assert!(self.text.contains(words), "{words:?} is not on the page ({}): {}", self.status, self.text);
        self
    }

    #[track_caller]
    pub fn hides(&self, words: &str) -> &Self {
        assert!(!self.text.contains(words), "{words:?} is on the page: {}", self.text);
        self
    }
}

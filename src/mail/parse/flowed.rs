//! `format=flowed` (RFC 3676): joins the lines that the sender's program broke.

/// Joins flowed lines. `is_delsp` is the parameter `DelSp=yes`: the space at the break is not part of the text.
pub fn unflow(text: &str, is_delsp: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut open: Option<usize> = None;
    for line in text.lines() {
        let unquoted = line.trim_start_matches('>');
        let depth = line.len() - unquoted.len();
        let body = unquoted.strip_prefix(' ').unwrap_or(unquoted);
        let is_signature = body == "-- ";
        if open != Some(depth) || is_signature {
            if !out.is_empty() {
                out.push('\n');
            }
            if depth > 0 {
                out.extend(std::iter::repeat_n('>', depth));
                if !body.is_empty() {
                    out.push(' ');
                }
            }
        }
        let flows = body.ends_with(' ') && !is_signature;
        out.push_str(if flows && is_delsp { body.strip_suffix(' ').unwrap_or(body) } else { body });
        open = flows.then_some(depth);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn soft_breaks_join_within_one_depth_only() {
        assert_eq!(unflow("en lang \nlinje\n> sitat \n> mer\nsvar", false), "en lang linje\n> sitat mer\nsvar");
    }

    #[test]
    fn the_signature_line_never_flows() {
        assert_eq!(unflow("hei\n-- \nKari", false), "hei\n-- \nKari");
    }
}

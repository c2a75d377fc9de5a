//! Pages of the articles at the desk: the list, the editor, the history, pictures and figures.
mod edit;
mod figures;
mod history;
mod list;
mod pictures;

use crate::web::doors::Doors;

pub fn routes(doors: &mut Doors) {
    doors
        .configure(list::routes)
        .configure(figures::routes)
        .configure(edit::routes)
        .configure(history::routes)
        .configure(pictures::routes);
}

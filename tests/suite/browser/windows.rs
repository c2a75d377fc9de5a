//! Many windows of one browser: all load and receive events, because they share one stream.
use super::{SUPPORT, Screen, Town};

/// A browser opens six connections to a server and no more: with a stream each, the seventh window waits for ever.
const MANY: usize = 9;

pub async fn share_one_stream(town: &Town, ann: &Screen) {
    let first = ann.client.window().await.unwrap();
    let mut others = Vec::new();
    for _ in 0..MANY {
        let window = ann.client.new_window(false).await.unwrap().handle;
        ann.client.switch_to_window(window.clone()).await.unwrap();
        ann.goes("/desk").await;
        ann.sees("#queue").await;
        others.push(window);
    }
    town.sends("ola@example.com", SUPPORT, "Subject: And my refund?\r\n", "Hi, I wait for my refund too.");
    for window in others {
        ann.client.switch_to_window(window).await.unwrap();
        ann.sees_text("#queue", "And my refund?").await;
        ann.client.close_window().await.unwrap();
    }
    ann.client.switch_to_window(first).await.unwrap();
    ann.sees_text("#queue", "And my refund?").await;
}

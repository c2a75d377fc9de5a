use super::*;

fn ask(text: &str) -> Question<'_> {
    Question { text, language: "en", meaning: None }
}

fn example(text: &str, verdict: ExampleVerdict) -> Example<'_> {
    Example { question: ask(text), verdict, rivals: vec![1, 2, 3], shipped: None }
}

fn first_lessons() -> Vec<Example<'static>> {
    [("where is my parcel", 1), ("parcel not here yet", 1), ("i want my money back", 2), ("refund please", 2)]
        .map(|(text, answer)| example(text, ExampleVerdict::Solved(answer)))
        .to_vec()
}

fn online() -> Learner {
    let mut learner = Learner::default();
    for example in &first_lessons() {
        learner.learn(example);
    }
    learner
}

fn fitted() -> Learner {
    let titles = [("Parcel", 1), ("Refund", 2), ("Care of clothes", 3)]
        .map(|(title, id)| example(title, ExampleVerdict::Solved(id)));
    Learner::new(Arc::new(fit(&titles, &first_lessons())))
}

fn best(learner: &Learner, text: &str) -> i64 {
    learner.look(ask(text)).best(1)[0]
}

#[test]
fn one_lesson_changes_the_next_ranking() {
    for mut learner in [online(), fitted()] {
        learner.learn(&example("how do i wash the wool sweater", ExampleVerdict::Solved(3)));
        assert_eq!(best(&learner, "how to wash a wool sweter"), 3);
        assert_eq!(best(&learner, "my parcl is not here"), 1);
        assert_eq!(best(&learner, "money back please"), 2);
    }
}

#[test]
fn one_lesson_turns_a_wrong_ranking_around() {
    let mut learner = fitted();
    learner.learn(&example("where is my parcel with the refund", ExampleVerdict::Solved(2)));
    assert_eq!(best(&learner, "where is my parcel with the refund"), 2);
}

#[test]
fn a_dismissed_answer_sinks() {
    for mut learner in [online(), fitted()] {
        let before = learner.look(ask("where is my refund")).score(1).unwrap();
        learner.learn(&example("where is my refund", ExampleVerdict::Dismissed(1)));
        let after = learner.look(ask("where is my refund")).score(1).unwrap();
        assert!(after < before - 0.5, "{before} {after}");
        assert_eq!(best(&learner, "where is my refund"), 2);
    }
}

#[test]
fn all_sink_if_nothing_fits() {
    let mut learner = fitted();
    learner.learn(&example("where is my nearest dentist", ExampleVerdict::Nothing));
    let look = learner.look(ask("where is my nearest dentist"));
    assert!(look.best(9).iter().all(|id| look.score(*id).unwrap() < -0.5));
}

#[test]
fn scores_are_the_same_after_storing() {
    let (one, again) = (fitted(), fitted());
    let two = Learner::new(Arc::new(Fitted::from_bytes(&again.fitted.to_bytes()).unwrap()));
    for text in ["money for the parcel", "refnd", ""] {
        for id in [1, 2, 9] {
            assert_eq!(one.look(ask(text)).score(id), two.look(ask(text)).score(id), "{text} {id}");
        }
    }
    assert!(Fitted::from_bytes(b"something else").is_none());
}

/// The meanings of three matters.
fn meanings() -> [Meaning; 3] {
    [0, 1, 2].map(|axis| {
        let mut vector = [0.01; svar_encoder::SIZE];
        vector[axis] = 1.0;
        Meaning::of(&vector)
    })
}

#[test]
fn a_meaning_is_learned_without_a_common_word() {
    let [parcel, refund, _] = meanings();
    let meant = |mut example: Example<'static>| {
        example.question.meaning =
            Some(Box::leak(Box::new(if example.verdict == ExampleVerdict::Solved(1) { parcel } else { refund })));
        example
    };
    let lessons: Vec<Example<'_>> = first_lessons().into_iter().map(meant).collect();
    let learner = Learner::new(Arc::new(fit(&[], &lessons)));
    let stored = Learner::new(Arc::new(Fitted::from_bytes(&learner.fitted.to_bytes()).unwrap()));
    for (meaning, answer) in [(parcel, 1), (refund, 2)] {
        let question = Question { meaning: Some(&meaning), ..ask("hvor blir det av") };
        assert_eq!(stored.look(question).best(1), [answer]);
        assert_eq!(stored.look(question).score(answer), learner.look(question).score(answer));
    }
}

#[test]
fn one_lesson_teaches_its_meaning() {
    let [_, _, third] = meanings();
    for mut learner in [online(), fitted()] {
        let mut lesson = example("vask av ull", ExampleVerdict::Solved(3));
        lesson.question.meaning = Some(&third);
        learner.learn(&lesson);
        let question = Question { meaning: Some(&third), ..ask("how do i clean it") };
        assert_eq!(learner.look(question).best(1), [3]);
    }
}

#[test]
fn many_answers_are_known_by_common_features() {
    let texts: Vec<String> = (0..1500).map(|id| format!("question about thing{id} number{id}")).collect();
    let mut common = Centroids::default();
    for (id, text) in (0..).zip(&texts) {
        common.learn(&Example {
            question: ask(text),
            verdict: ExampleVerdict::Solved(id),
            rivals: Vec::new(),
            shipped: None,
        });
    }
    let fitted = common.fit();
    let mut learner = Learner::new(Arc::new(Fitted::from_bytes(&fitted.to_bytes()).unwrap()));
    assert!(learner.is_wide());
    // A run of digits counts as one word: the other words decide.
    let texts =
        ["what about the thing3 number3", "question about thing77"].map(|text| learner.look(ask(text)).best(1)[0]);
    assert_eq!(texts, [3, 77]);
    learner.learn(&example("how do i wash the wool sweater", ExampleVerdict::Solved(3)));
    assert_eq!(best(&learner, "wash wool sweater"), 3);
}

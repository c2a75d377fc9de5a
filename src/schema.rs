//! The tables, as diesel sees them; a test compares this file with both databases.

diesel::table! {
    brands (id) {
        id -> BigInt,
        slug -> Text,
        name -> Text,
        support_address -> Text,
        languages -> Text,
        calendar -> Text,
        weights -> Text,
        signature -> Text,
        instructions -> Text,
        color -> Text,
        fallback -> Text,
        created_at -> Timestamp,
        days_off -> Text,
        sla_policies -> Text,
        urgent_rules -> Text,
        guidance -> Text,
        service -> Text,
        customer_pages -> Text,
        aliases -> Text,
        forms -> Text,
        logo -> Nullable<Text>,
        logo_kind -> Text,
        logo_width -> Integer,
        logo_height -> Integer,
        host -> Text,
        former_hosts -> Text,
    }
}

diesel::table! {
    brand_texts (brand_id, language, key) {
        brand_id -> BigInt,
        language -> Text,
        key -> Text,
        text -> Text,
    }
}

diesel::table! {
    webhooks (address) {
        address -> Text,
        sealed_secret -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    urgent_rules (id) {
        id -> BigInt,
        brand_id -> Nullable<BigInt>,
        name -> Text,
        words -> Text,
        topic -> Text,
        customer -> Text,
        customer_group -> Text,
        ahead -> Nullable<BigInt>,
        target -> Nullable<BigInt>,
        notify -> Text,
        webhook -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    instructions (id) {
        id -> BigInt,
        brand_id -> Nullable<BigInt>,
        text -> Text,
        from_day -> Text,
        until_day -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    key_people (id) {
        id -> BigInt,
        brand_id -> Nullable<BigInt>,
        topic -> Text,
        name -> Text,
        reach -> Text,
        rank -> BigInt,
        created_at -> Timestamp,
    }
}

diesel::table! {
    sla_policies (id) {
        id -> BigInt,
        brand_id -> Nullable<BigInt>,
        name -> Text,
        topic -> Text,
        customer_group -> Text,
        acknowledge -> Nullable<BigInt>,
        first_answer -> Nullable<BigInt>,
        next_answer -> Nullable<BigInt>,
        solution -> Nullable<BigInt>,
        warning -> BigInt,
        notify -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    feeds (id) {
        id -> BigInt,
        brand_id -> BigInt,
        name -> Text,
        url -> Text,
        days -> Text,
        error -> Text,
        checked_at -> Nullable<Timestamp>,
        fetched_at -> Nullable<Timestamp>,
        created_at -> Timestamp,
    }
}

diesel::table! {
    teams (id) {
        id -> BigInt,
        name -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    accounts (id) {
        id -> BigInt,
        role -> Text,
        name -> Text,
        locale -> Text,
        password_hash -> Nullable<Text>,
        contact_load -> Double,
        contact_load_at -> Timestamp,
        contacts -> BigInt,
        has_letter_keys -> Bool,
        wants_review_reminders -> Bool,
        wants_receipts -> Bool,
        brand_id -> Nullable<BigInt>,
        disabled_at -> Nullable<Timestamp>,
        narrowed_at -> Nullable<Timestamp>,
        created_at -> Timestamp,
        attention -> Text,
        attention_by -> Nullable<BigInt>,
        attention_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    account_groups (account_id, name) {
        account_id -> BigInt,
        name -> Text,
    }
}

diesel::table! {
    team_members (team_id, account_id) {
        team_id -> BigInt,
        account_id -> BigInt,
    }
}

diesel::table! {
    desk_brands (account_id, brand_id) {
        account_id -> BigInt,
        brand_id -> BigInt,
    }
}

diesel::table! {
    addresses (id) {
        id -> BigInt,
        account_id -> BigInt,
        address -> Text,
        proven_at -> Nullable<Timestamp>,
        created_at -> Timestamp,
        domain -> Text,
        proven_by -> Text,
    }
}

diesel::table! {
    unregistered_contacts (address) {
        address -> Text,
        contact_load -> Double,
        contact_load_at -> Timestamp,
        contacts -> BigInt,
    }
}

diesel::table! {
    sessions (id) {
        id -> BigInt,
        token_hash -> Text,
        account_id -> BigInt,
        brand_id -> Nullable<BigInt>,
        browser -> Text,
        provider -> Text,
        created_at -> Timestamp,
        seen_at -> Timestamp,
        proved_at -> Nullable<Timestamp>,
        expires_at -> Timestamp,
        at_brand_id -> Nullable<BigInt>,
    }
}

diesel::table! {
    account_notices (id) {
        id -> BigInt,
        account_id -> BigInt,
        kind -> Text,
        detail -> Text,
        browser -> Text,
        recipients -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    versions (only_row) {
        only_row -> BigInt,
        place -> BigInt,
        brands -> BigInt,
        staff -> BigInt,
    }
}

diesel::table! {
    installation (only_row) {
        only_row -> BigInt,
        key_fingerprint -> Text,
        checked_at -> Nullable<Timestamp>,
        probed_at -> Nullable<Timestamp>,
        setup_skipped -> Text,
        setup_finished_at -> Nullable<Timestamp>,
        sealed_push_key -> Text,
    }
}

diesel::table! {
    known_browsers (token_hash, account_id) {
        token_hash -> Text,
        account_id -> BigInt,
        seen_at -> Timestamp,
    }
}

diesel::table! {
    links (id) {
        id -> BigInt,
        token_hash -> Text,
        sealed_token -> Text,
        purpose -> Text,
        address -> Text,
        account_id -> Nullable<BigInt>,
        name -> Text,
        locale -> Text,
        password_hash -> Nullable<Text>,
        browser_hash -> Nullable<Text>,
        next_page -> Text,
        created_at -> Timestamp,
        expires_at -> Timestamp,
        used_at -> Nullable<Timestamp>,
        ticket_id -> Nullable<BigInt>,
        brand_id -> Nullable<BigInt>,
    }
}

diesel::table! {
    unsubscribe_tokens (token_hash) {
        token_hash -> Text,
        account_id -> BigInt,
        list -> Text,
        expires_at -> Timestamp,
    }
}

diesel::table! {
    authenticator_apps (account_id) {
        account_id -> BigInt,
        sealed_secret -> Text,
        last_step -> BigInt,
        created_at -> Timestamp,
        confirmed_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    recovery_codes (code_hash) {
        code_hash -> Text,
        account_id -> BigInt,
        created_at -> Timestamp,
    }
}

diesel::table! {
    passkeys (id) {
        id -> BigInt,
        account_id -> BigInt,
        credential_id -> Text,
        user_handle -> Text,
        name -> Text,
        credential -> Text,
        created_at -> Timestamp,
        used_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    identities (issuer, subject) {
        issuer -> Text,
        subject -> Text,
        account_id -> BigInt,
        created_at -> Timestamp,
    }
}

diesel::table! {
    sign_in_steps (token_hash) {
        token_hash -> Text,
        purpose -> Text,
        account_id -> Nullable<BigInt>,
        state -> Text,
        tries -> BigInt,
        created_at -> Timestamp,
        expires_at -> Timestamp,
    }
}

diesel::table! {
    used_tokens (jti) {
        jti -> Text,
        expires_at -> Timestamp,
    }
}

diesel::table! {
    api_keys (id) {
        id -> BigInt,
        token_hash -> Text,
        name -> Text,
        scope -> Text,
        brand_id -> Nullable<BigInt>,
        created_at -> Timestamp,
        expires_at -> Nullable<Timestamp>,
        revoked_at -> Nullable<Timestamp>,
        believes_results -> Bool,
    }
}

diesel::table! {
    tickets (id) {
        id -> BigInt,
        reference -> Text,
        brand_id -> BigInt,
        customer_id -> Nullable<BigInt>,
        sender_address -> Text,
        sender_name -> Text,
        subject -> Text,
        excerpt -> Text,
        state -> Text,
        channel -> Text,
        language -> Text,
        assignee_id -> Nullable<BigInt>,
        team_id -> Nullable<BigInt>,
        waiting_since -> Nullable<Timestamp>,
        serve_at -> Nullable<Timestamp>,
        handicap_seconds -> BigInt,
        contact_number -> BigInt,
        previous_contact_at -> Nullable<Timestamp>,
        snoozed_until -> Nullable<Timestamp>,
        parent_id -> Nullable<BigInt>,
        merged_into -> Nullable<BigInt>,
        created_at -> Timestamp,
        updated_at -> Timestamp,
        answer_address -> Text,
        due_at -> Nullable<Timestamp>,
        due_kind -> Text,
        no_later_than -> Nullable<Timestamp>,
        lifts -> Text,
        is_complaint -> Bool,
        is_breaching -> Bool,
        taken_at -> Nullable<Timestamp>,
        estimate_latest -> Nullable<Timestamp>,
    }
}

diesel::table! {
    turns (id) {
        id -> BigInt,
        ticket_id -> BigInt,
        brand_id -> BigInt,
        message_id -> Nullable<BigInt>,
        account_id -> Nullable<BigInt>,
        address -> Text,
        began_at -> Timestamp,
        ended_at -> Nullable<Timestamp>,
        answered_by -> Nullable<BigInt>,
        not_counted -> Text,
        estimate_earliest -> Nullable<Timestamp>,
        estimate_latest -> Nullable<Timestamp>,
    }
}

diesel::table! {
    forecast_days (brand_id, day) {
        brand_id -> BigInt,
        day -> Text,
        within -> BigInt,
        early -> BigInt,
        late -> BigInt,
    }
}

diesel::table! {
    sla_timers (ticket_id, kind) {
        ticket_id -> BigInt,
        kind -> Text,
        state -> Text,
        target_seconds -> BigInt,
        started_at -> Timestamp,
        used_micros -> BigInt,
        since -> Timestamp,
        due_at -> Nullable<Timestamp>,
        warn_at -> Nullable<Timestamp>,
        warned_at -> Nullable<Timestamp>,
        missed_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    follow_ups (id) {
        id -> BigInt,
        ticket_id -> BigInt,
        brand_id -> BigInt,
        agent_id -> BigInt,
        made_at -> Timestamp,
        lift_at -> Timestamp,
        due_at -> Timestamp,
        lifted_at -> Nullable<Timestamp>,
        missed_at -> Nullable<Timestamp>,
        ended_at -> Nullable<Timestamp>,
        outcome -> Text,
    }
}

diesel::table! {
    follow_up_days (day, agent_id, brand_id) {
        day -> Text,
        agent_id -> BigInt,
        brand_id -> BigInt,
        kept -> BigInt,
        broken -> BigInt,
    }
}

diesel::table! {
    notices (id) {
        id -> BigInt,
        ticket_id -> BigInt,
        kind -> Text,
        detail -> Text,
        due_at -> Nullable<Timestamp>,
        recipients -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    messages (id) {
        id -> BigInt,
        ticket_id -> BigInt,
        kind -> Text,
        author_id -> Nullable<BigInt>,
        author_name -> Text,
        author_address -> Text,
        identity -> BigInt,
        identity_reason -> Text,
        placed_by -> Text,
        subject -> Text,
        visible -> Text,
        quoted -> Text,
        recipients -> Text,
        copies -> Text,
        blind -> Text,
        message_id -> Nullable<Text>,
        in_reply_to -> Text,
        mail_id -> Nullable<BigInt>,
        mail_kind -> Text,
        idempotency_key -> Nullable<Text>,
        answer_id -> Nullable<BigInt>,
        delivery -> Text,
        delivery_error -> Text,
        sent_at -> Nullable<Timestamp>,
        created_at -> Timestamp,
        reply_to -> Text,
        via -> Text,
        forwarded -> Text,
        is_disclosed -> Bool,
    }
}

diesel::table! {
    message_pages (message_id) {
        message_id -> BigInt,
        shown -> Text,
        folded -> Text,
        remote_pictures -> BigInt,
    }
}

diesel::table! {
    attachments (id) {
        id -> BigInt,
        message_id -> BigInt,
        name -> Text,
        content_type -> Text,
        size -> BigInt,
        blob -> Text,
        is_inline -> Bool,
        held -> Text,
        position -> BigInt,
    }
}

diesel::table! {
    events (id) {
        id -> BigInt,
        ticket_id -> Nullable<BigInt>,
        actor_id -> Nullable<BigInt>,
        kind -> Text,
        was -> Text,
        became -> Text,
        at -> Timestamp,
        undo -> Text,
    }
}

diesel::table! {
    participants (ticket_id, address) {
        ticket_id -> BigInt,
        address -> Text,
        part -> Text,
    }
}

diesel::table! {
    other_ids (other_id, message_id) {
        other_id -> Text,
        message_id -> BigInt,
    }
}

diesel::table! {
    message_copies (id) {
        id -> BigInt,
        message_id -> BigInt,
        address -> Text,
        is_copy -> Bool,
        state -> Text,
        reason -> Text,
        answer -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    mail_words (word, mail_id) {
        word -> Text,
        mail_id -> BigInt,
    }
}

diesel::table! {
    conditions (id) {
        id -> BigInt,
        kind -> Text,
        subject -> Text,
        label -> Text,
        detail -> Text,
        brand_id -> Nullable<BigInt>,
        since -> Timestamp,
        cleared_at -> Nullable<Timestamp>,
        told -> Text,
    }
}

diesel::table! {
    nodes (name) {
        name -> Text,
        host -> Text,
        started_at -> Timestamp,
        seen_at -> Timestamp,
        commit_ms -> BigInt,
    }
}

diesel::table! {
    certificates (server) {
        server -> Text,
        ends_at -> Timestamp,
        seen_at -> Timestamp,
    }
}

diesel::table! {
    refused_mails (id) {
        id -> BigInt,
        at -> Timestamp,
        kind -> Text,
        recipient -> Text,
        error -> Text,
        sealed -> Text,
        until -> Nullable<Timestamp>,
        settled_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    awaited_ids (awaited_id, message_id) {
        awaited_id -> Text,
        message_id -> BigInt,
    }
}

diesel::table! {
    moves (id) {
        id -> BigInt,
        kind -> Text,
        source_id -> BigInt,
        target_id -> BigInt,
        messages -> Text,
        was -> Text,
        actor_id -> Nullable<BigInt>,
        at -> Timestamp,
        undone_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    ticket_counts (id) {
        id -> BigInt,
        brand_id -> BigInt,
        team_id -> BigInt,
        assignee_id -> BigInt,
        is_assigned -> Bool,
        is_linked -> Bool,
        state -> Text,
        is_queued -> Bool,
        is_complaint -> Bool,
        is_breaching -> Bool,
        tickets -> BigInt,
    }
}

diesel::table! {
    answer_days (brand_id, day, border) {
        brand_id -> BigInt,
        day -> Text,
        border -> BigInt,
        answers -> BigInt,
        promised -> BigInt,
        missed -> BigInt,
    }
}

diesel::table! {
    complaints (ticket_id) {
        ticket_id -> BigInt,
        brand_id -> BigInt,
        about -> Text,
        wish -> Text,
        registered_at -> Timestamp,
        registered_by -> Nullable<BigInt>,
        lead_id -> Nullable<BigInt>,
        words -> Text,
        acknowledge_at -> Timestamp,
        acknowledge_by -> Timestamp,
        acknowledged_at -> Nullable<Timestamp>,
        answer_by -> Timestamp,
        slipped_at -> Nullable<Timestamp>,
        second_letter_at -> Nullable<Timestamp>,
        answered_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    complaint_days (brand_id, day, about) {
        brand_id -> BigInt,
        day -> Text,
        about -> Text,
        registered -> BigInt,
        answered -> BigInt,
        slipped -> BigInt,
    }
}

diesel::table! {
    escalations (id) {
        id -> BigInt,
        ticket_id -> BigInt,
        brand_id -> BigInt,
        agent_id -> BigInt,
        lead_id -> BigInt,
        problem -> Text,
        tried -> Text,
        question -> Text,
        asked_at -> Timestamp,
        answer -> Text,
        answered_by -> Nullable<BigInt>,
        answered_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    absences (account_id) {
        account_id -> BigInt,
        fallback_id -> Nullable<BigInt>,
        returns_on -> Text,
        since -> Timestamp,
    }
}

diesel::table! {
    delegations (ticket_id) {
        ticket_id -> BigInt,
        account_id -> BigInt,
        fallback_id -> BigInt,
        returns_on -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    overflows (id) {
        id -> BigInt,
        brand_id -> Nullable<BigInt>,
        team_id -> Nullable<BigInt>,
        to_team_id -> BigInt,
        minutes -> BigInt,
        created_at -> Timestamp,
    }
}

diesel::table! {
    picks (id) {
        id -> BigInt,
        ticket_id -> BigInt,
        brand_id -> BigInt,
        agent_id -> BigInt,
        kind -> Text,
        reason -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    saved_searches (id) {
        id -> BigInt,
        owner_id -> Nullable<BigInt>,
        name -> Text,
        query -> Text,
        sorting -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    search_changes (id) {
        id -> BigInt,
        transaction_id -> BigInt,
        kind -> Text,
        subject_id -> BigInt,
        stamp -> BigInt,
    }
}

diesel::table! {
    saved_views (id) {
        id -> BigInt,
        owner_id -> Nullable<BigInt>,
        name -> Text,
        list -> Text,
        brand_id -> Nullable<BigInt>,
        team_id -> Nullable<BigInt>,
        agent_id -> Nullable<BigInt>,
        tag -> Text,
        language -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    list_lengths (assignee_id, brand_id, team_id) {
        assignee_id -> BigInt,
        brand_id -> BigInt,
        team_id -> BigInt,
        queued -> BigInt,
        unassigned -> BigInt,
        unlinked -> BigInt,
        breaching -> BigInt,
        complaints -> BigInt,
        waiting -> BigInt,
        snoozed -> BigInt,
        third_party -> BigInt,
        solved -> BigInt,
        closed -> BigInt,
    }
}

diesel::table! {
    view_lengths (view_id, brand_id) {
        view_id -> BigInt,
        brand_id -> BigInt,
        tickets -> BigInt,
    }
}

diesel::table! {
    view_counts (id) {
        id -> BigInt,
        view_id -> BigInt,
        brand_id -> BigInt,
        tickets -> BigInt,
    }
}

diesel::table! {
    ticket_pages (ticket_id) {
        ticket_id -> BigInt,
        url -> Text,
    }
}

diesel::table! {
    tags (ticket_id, tag) {
        ticket_id -> BigInt,
        tag -> Text,
        serve_at -> Nullable<Timestamp>,
        state -> Text,
        updated_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    presence (ticket_id, account_id) {
        ticket_id -> BigInt,
        account_id -> BigInt,
        seen_at -> Timestamp,
    }
}

diesel::table! {
    drafts (id) {
        id -> BigInt,
        ticket_id -> BigInt,
        account_id -> BigInt,
        kind -> Text,
        key -> Text,
        fields -> Text,
        version -> BigInt,
        is_shared -> Bool,
        saved_at -> Timestamp,
        send_at -> Nullable<Timestamp>,
        stopped -> Text,
    }
}

diesel::table! {
    draft_files (id) {
        id -> BigInt,
        draft_id -> BigInt,
        name -> Text,
        content_type -> Text,
        size -> BigInt,
        blob -> Text,
    }
}

diesel::table! {
    side_conversations (id) {
        id -> BigInt,
        ticket_id -> BigInt,
        reference -> Text,
        subject -> Text,
        state -> Text,
        begun_at -> Timestamp,
    }
}

diesel::table! {
    side_messages (id) {
        id -> BigInt,
        side_id -> BigInt,
        sender -> Text,
        author_id -> Nullable<BigInt>,
        author_name -> Text,
        author_address -> Text,
        visible -> Text,
        quoted -> Text,
        forwarded -> Text,
        recipients -> Text,
        message_id -> Nullable<Text>,
        renamed_id -> Nullable<Text>,
        mail_id -> Nullable<BigInt>,
        mail_kind -> Text,
        idempotency_key -> Nullable<Text>,
        created_at -> Timestamp,
    }
}

diesel::table! {
    side_files (id) {
        id -> BigInt,
        message_id -> BigInt,
        name -> Text,
        content_type -> Text,
        size -> BigInt,
        blob -> Text,
        held -> Text,
    }
}

diesel::table! {
    side_copies (id) {
        id -> BigInt,
        message_id -> BigInt,
        address -> Text,
        state -> Text,
        reason -> Text,
        answer -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    ticket_visits (ticket_id, account_id) {
        ticket_id -> BigInt,
        account_id -> BigInt,
        read_to -> BigInt,
        began_after -> BigInt,
        at -> Timestamp,
    }
}

diesel::table! {
    notifications (id) {
        id -> BigInt,
        account_id -> BigInt,
        ticket_id -> BigInt,
        brand_id -> BigInt,
        kind -> Text,
        cause -> Text,
        detail -> Text,
        actor_id -> Nullable<BigInt>,
        message_id -> Nullable<BigInt>,
        created_at -> Timestamp,
        read_at -> Nullable<Timestamp>,
        mail_at -> Nullable<Timestamp>,
        push_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    push_browsers (id) {
        id -> BigInt,
        account_id -> BigInt,
        session_id -> Nullable<BigInt>,
        endpoint -> Text,
        public_key -> Text,
        auth -> Text,
        browser -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    notification_settings (account_id) {
        account_id -> BigInt,
        settings -> Text,
    }
}

diesel::table! {
    ticket_watches (ticket_id, account_id) {
        ticket_id -> BigInt,
        account_id -> BigInt,
        since -> Timestamp,
    }
}

diesel::table! {
    worked_days (brand_id, day) {
        brand_id -> BigInt,
        day -> Text,
        answers -> BigInt,
        contacts -> BigInt,
    }
}

diesel::table! {
    orders (id) {
        id -> BigInt,
        brand_id -> BigInt,
        number -> Text,
        address -> Text,
        status -> Text,
        currency -> Text,
        total_cents -> BigInt,
        tracking -> Text,
        items -> Text,
        placed_at -> Timestamp,
        updated_at -> Timestamp,
    }
}

diesel::table! {
    mailboxes (id) {
        id -> BigInt,
        brand_id -> BigInt,
        host -> Text,
        port -> Integer,
        security -> Text,
        username -> Text,
        sign_in -> Text,
        sealed_secret -> Text,
        folder -> Text,
        after_delivery -> Text,
        move_to -> Text,
        uid_validity -> Nullable<BigInt>,
        last_uid -> BigInt,
        skip_before -> Nullable<Timestamp>,
        begins_after -> BigInt,
        settled_uid -> BigInt,
        leased_by -> Text,
        leased_until -> Nullable<Timestamp>,
        is_enabled -> Bool,
        status -> Text,
        status_at -> Nullable<Timestamp>,
        created_at -> Timestamp,
        failing_since -> Nullable<Timestamp>,
        succeeded_at -> Nullable<Timestamp>,
        is_refused -> Bool,
        fault -> Text,
    }
}

diesel::table! {
    mails (id) {
        id -> BigInt,
        raw -> Text,
        size -> BigInt,
        source -> Text,
        mailbox_id -> Nullable<BigInt>,
        brand_id -> Nullable<BigInt>,
        api_key_id -> Nullable<BigInt>,
        sender -> Text,
        subject -> Text,
        message_id -> Nullable<Text>,
        kind -> Text,
        state -> Text,
        reason -> Text,
        left_out -> Text,
        ticket_id -> Nullable<BigInt>,
        received_at -> Timestamp,
        arrived_at -> Nullable<Timestamp>,
        released_at -> Nullable<Timestamp>,
        settled_at -> Nullable<Timestamp>,
        cause -> Text,
        is_wanted -> Bool,
        lesson -> Text,
        is_aligned -> Bool,
        words -> Text,
    }
}

diesel::table! {
    undeliverable (address) {
        address -> Text,
        status -> Text,
        since -> Timestamp,
    }
}

diesel::table! {
    blocks (id) {
        id -> BigInt,
        brand_id -> BigInt,
        pattern -> Text,
        made_by -> Text,
        reason -> Text,
        holds_proven -> Bool,
        created_at -> Timestamp,
    }
}

diesel::table! {
    filter_words (bucket) {
        bucket -> BigInt,
        wanted -> BigInt,
        unwanted -> BigInt,
    }
}

diesel::table! {
    filter_days (brand_id, day, cause) {
        brand_id -> BigInt,
        day -> Text,
        cause -> Text,
        mails -> BigInt,
    }
}

diesel::table! {
    fetched (mailbox_id, uid_validity, uid) {
        mailbox_id -> BigInt,
        uid_validity -> BigInt,
        uid -> BigInt,
        size -> BigInt,
        mail_id -> Nullable<BigInt>,
    }
}

diesel::table! {
    reconciliations (mailbox_id) {
        mailbox_id -> BigInt,
        at -> Timestamp,
        on_server -> BigInt,
        in_ledger -> BigInt,
        missing -> BigInt,
        report -> Text,
        error -> Text,
    }
}

diesel::table! {
    signatures (key) {
        key -> Text,
        substance -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    acknowledgements (address, day, is_proven) {
        address -> Text,
        day -> Text,
        is_proven -> Bool,
        message_id -> BigInt,
        at -> Timestamp,
    }
}

diesel::table! {
    blobs (hash) {
        hash -> Text,
        size -> BigInt,
        packed -> Nullable<Binary>,
        parts -> BigInt,
        created_at -> Timestamp,
    }
}

diesel::table! {
    blob_parts (blob, number) {
        blob -> Text,
        number -> BigInt,
        part -> Text,
        at -> BigInt,
        line -> BigInt,
        has_returns -> Bool,
    }
}

diesel::table! {
    jobs (id) {
        id -> BigInt,
        lane -> Text,
        kind -> Text,
        subject_id -> BigInt,
        run_at -> Timestamp,
        attempts -> Integer,
        losses -> Integer,
        leased_until -> Nullable<Timestamp>,
        leased_by -> Text,
        last_error -> Text,
        buried_at -> Nullable<Timestamp>,
        created_at -> Timestamp,
    }
}

diesel::table! {
    answers (id) {
        id -> BigInt,
        slug -> Text,
        brand_id -> Nullable<BigInt>,
        keywords -> Text,
        updated_at -> Timestamp,
        original -> Text,
        owner_id -> Nullable<BigInt>,
        review_on -> Nullable<Text>,
        actions -> Text,
        is_public -> Bool,
        removed_at -> Nullable<Timestamp>,
        merged_into -> Nullable<BigInt>,
        created_at -> Timestamp,
    }
}

diesel::table! {
    answer_variants (answer_id, language) {
        answer_id -> BigInt,
        language -> Text,
        title -> Text,
        keywords -> Text,
        body -> Text,
        changed_at -> Timestamp,
    }
}

diesel::table! {
    answer_versions (id) {
        id -> BigInt,
        answer_id -> BigInt,
        author_id -> Nullable<BigInt>,
        author_name -> Text,
        deed -> Text,
        detail -> Text,
        body -> Text,
        files -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    answer_files (id) {
        id -> BigInt,
        answer_id -> BigInt,
        name -> Text,
        content_type -> Text,
        size -> BigInt,
        blob -> Text,
        removed_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    answer_uses (id) {
        id -> BigInt,
        answer_id -> BigInt,
        kind -> Text,
        agent_id -> Nullable<BigInt>,
        customer_id -> Nullable<BigInt>,
        brand_id -> BigInt,
        message_id -> Nullable<BigInt>,
        at -> Timestamp,
        settled_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    answer_tallies (answer_id, agent_id) {
        answer_id -> BigInt,
        agent_id -> BigInt,
        sent -> BigInt,
        untouched -> BigInt,
        dismissed -> BigInt,
        settled -> BigInt,
        came_back -> BigInt,
    }
}

diesel::table! {
    internal_notes (id) {
        id -> BigInt,
        brand_id -> Nullable<BigInt>,
        language -> Text,
        title -> Text,
        body -> Text,
        author_name -> Text,
        updated_at -> Timestamp,
        removed_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    internal_note_versions (id) {
        id -> BigInt,
        note_id -> BigInt,
        author_name -> Text,
        deed -> Text,
        brand_id -> Nullable<BigInt>,
        language -> Text,
        title -> Text,
        body -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    answer_examples (id) {
        id -> BigInt,
        brand_id -> BigInt,
        answer_id -> Nullable<BigInt>,
        kind -> Text,
        ticket_id -> BigInt,
        message_id -> Nullable<BigInt>,
        language -> Text,
        question -> Text,
        at -> Timestamp,
        is_offered -> Bool,
        meaning -> Nullable<Binary>,
    }
}

diesel::table! {
    text_meanings (hash) {
        hash -> BigInt,
        meaning -> Binary,
    }
}

diesel::table! {
    ticket_meanings (ticket_id, hash) {
        ticket_id -> BigInt,
        hash -> BigInt,
        meaning -> Binary,
    }
}

diesel::table! {
    answer_questions (id) {
        id -> BigInt,
        answer_id -> Nullable<BigInt>,
        near_id -> Nullable<BigInt>,
        language -> Text,
        question -> Text,
    }
}

diesel::table! {
    answer_popularity (brand_id, answer_id) {
        brand_id -> BigInt,
        answer_id -> BigInt,
        weight -> Double,
        at -> Timestamp,
    }
}

diesel::table! {
    suggestion_days (brand_id, day, offered) {
        brand_id -> BigInt,
        day -> Text,
        offered -> Text,
        replies -> BigInt,
        taken -> BigInt,
        kept -> BigInt,
        dismissed -> BigInt,
    }
}

diesel::table! {
    suggestion_first_replies (brand_id, day, is_suggested, border) {
        brand_id -> BigInt,
        day -> Text,
        is_suggested -> Bool,
        border -> BigInt,
        replies -> BigInt,
    }
}

diesel::table! {
    learners (brand_id) {
        brand_id -> BigInt,
        version -> Text,
        fitted_through -> BigInt,
        examples -> BigInt,
        calibration -> Text,
        word_calibration -> Text,
        settled_at -> Nullable<Timestamp>,
        threshold -> Nullable<Double>,
        weights -> Nullable<Binary>,
    }
}

diesel::table! {
    facts (name) {
        name -> Text,
        value -> Text,
    }
}

diesel::table! {
    audit_log (id) {
        id -> BigInt,
        at -> Timestamp,
        actor -> Text,
        account_id -> Nullable<BigInt>,
        action -> Text,
        subject_kind -> Text,
        subject_id -> Nullable<BigInt>,
        subject_label -> Text,
        changes -> Text,
        network_address -> Text,
        request_id -> Text,
    }
}

diesel::table! {
    pending_tickets (id) {
        id -> BigInt,
        token_hash -> Text,
        idempotency_key -> Text,
        brand_id -> BigInt,
        link_id -> Nullable<BigInt>,
        ticket_id -> Nullable<BigInt>,
        address -> Text,
        name -> Text,
        subject -> Text,
        body -> Text,
        page -> Text,
        topic -> Text,
        order_number -> Text,
        created_at -> Timestamp,
        expires_at -> Timestamp,
    }
}

diesel::table! {
    pending_files (id) {
        id -> BigInt,
        pending_id -> BigInt,
        name -> Text,
        content_type -> Text,
        size -> BigInt,
        blob -> Text,
        held -> Text,
    }
}

diesel::table! {
    withdrawals (ticket_id) {
        ticket_id -> BigInt,
        brand_id -> BigInt,
        name -> Text,
        address -> Text,
        order_number -> Text,
        part -> Text,
        received_at -> Timestamp,
        refund_by -> Timestamp,
        receipt_at -> Nullable<Timestamp>,
        settled_at -> Nullable<Timestamp>,
        settled_by -> Nullable<BigInt>,
    }
}

diesel::table! {
    ratings (ticket_id) {
        ticket_id -> BigInt,
        brand_id -> BigInt,
        is_good -> Bool,
        words -> Text,
        agent_id -> Nullable<BigInt>,
        at -> Timestamp,
    }
}

diesel::table! {
    ticket_reads (ticket_id) {
        ticket_id -> BigInt,
        message_id -> BigInt,
    }
}

diesel::table! {
    data_exports (id) {
        id -> BigInt,
        account_id -> BigInt,
        requested_at -> Timestamp,
        ready_at -> Nullable<Timestamp>,
        blob -> Nullable<Text>,
        size -> BigInt,
        expires_at -> Timestamp,
    }
}

diesel::table! {
    customer_notes (id) {
        id -> BigInt,
        account_id -> BigInt,
        brand_id -> BigInt,
        author_id -> Nullable<BigInt>,
        body -> Text,
        created_at -> Timestamp,
        changed_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    customer_merges (id) {
        id -> BigInt,
        source_id -> BigInt,
        target_id -> BigInt,
        merged_by -> Nullable<BigInt>,
        merged_at -> Timestamp,
        moved -> Text,
        undone_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    custom_fields (id) {
        id -> BigInt,
        brand_id -> BigInt,
        label -> Text,
        kind -> Text,
        choices -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    custom_values (account_id, field_id) {
        account_id -> BigInt,
        field_id -> BigInt,
        value -> Text,
        was -> Text,
        changed_by -> Nullable<BigInt>,
        changed_at -> Timestamp,
    }
}

diesel::table! {
    articles (id) {
        id -> BigInt,
        brand_id -> Nullable<BigInt>,
        answer_id -> Nullable<BigInt>,
        is_published -> Bool,
        position -> BigInt,
        review_on -> Nullable<Text>,
        revision -> BigInt,
        idempotency_key -> Nullable<Text>,
        updated_at -> Timestamp,
        removed_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    article_texts (article_id, language) {
        article_id -> BigInt,
        language -> Text,
        scope -> BigInt,
        slug -> Text,
        category -> Text,
        title -> Text,
        body -> Text,
        changed_at -> Timestamp,
    }
}

diesel::table! {
    article_former_slugs (scope, language, slug) {
        scope -> BigInt,
        language -> Text,
        slug -> Text,
        article_id -> BigInt,
    }
}

diesel::table! {
    article_versions (id) {
        id -> BigInt,
        article_id -> BigInt,
        author_id -> Nullable<BigInt>,
        author_name -> Text,
        change -> Text,
        brand_id -> Nullable<BigInt>,
        body -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    article_pictures (id) {
        id -> BigInt,
        article_id -> BigInt,
        name -> Text,
        kind -> Text,
        width -> Integer,
        height -> Integer,
        size -> BigInt,
        blob -> Text,
    }
}

diesel::table! {
    help_figures (page, brand_id, day) {
        page -> Text,
        brand_id -> BigInt,
        day -> Text,
        shown -> BigInt,
        helpful -> BigInt,
        unhelpful -> BigInt,
        solved -> BigInt,
        asked -> BigInt,
    }
}

diesel::table! {
    help_votes (day, page, visitor) {
        day -> Text,
        page -> Text,
        visitor -> Text,
        vote -> Text,
    }
}

// Tables that stand together in a query, by slice: each pair costs the compiler, so that all with all took a minute.
diesel::allow_tables_to_appear_in_same_query!(
    tickets,
    messages,
    message_copies,
    attachments,
    events,
    turns,
    sla_timers,
    follow_ups,
    complaints,
    escalations,
    picks,
    tags,
    moves,
    mails,
    mail_words,
    fetched,
    answer_examples,
);
diesel::allow_tables_to_appear_in_same_query!(
    accounts,
    addresses,
    undeliverable,
    sessions,
    known_browsers,
    passkeys,
    authenticator_apps,
    desk_brands,
);
diesel::allow_tables_to_appear_in_same_query!(answers, answer_variants, answer_files);
diesel::allow_tables_to_appear_in_same_query!(tickets, addresses);
diesel::allow_tables_to_appear_in_same_query!(orders, addresses);
diesel::allow_tables_to_appear_in_same_query!(orders, tickets);
diesel::allow_tables_to_appear_in_same_query!(urgent_rules, webhooks);
diesel::allow_tables_to_appear_in_same_query!(withdrawals, tickets);
diesel::allow_tables_to_appear_in_same_query!(drafts, draft_files);
diesel::allow_tables_to_appear_in_same_query!(side_conversations, side_messages, side_files, side_copies);
diesel::allow_tables_to_appear_in_same_query!(drafts, tickets);
diesel::allow_tables_to_appear_in_same_query!(notifications, tickets);
diesel::allow_tables_to_appear_in_same_query!(custom_fields, custom_values);
diesel::allow_tables_to_appear_in_same_query!(articles, article_texts, article_pictures);
diesel::allow_tables_to_appear_in_same_query!(push_browsers, sessions);
diesel::allow_tables_to_appear_in_same_query!(ticket_watches, tickets);

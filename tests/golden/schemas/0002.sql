BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0002');
CREATE TABLE attempt (
        attempt_id TEXT NOT NULL,
        device_id TEXT NOT NULL,
        sequence INTEGER NOT NULL,
        started_at_ms INTEGER NOT NULL,
        study_day INTEGER NOT NULL,
        pack_id TEXT NOT NULL,
        preset TEXT NOT NULL,
        rules TEXT NOT NULL,
        questions TEXT NOT NULL,
        PRIMARY KEY (attempt_id)
    ) STRICT
    ;
CREATE TABLE attempt_clock (
        attempt_id TEXT NOT NULL,
        used_ms INTEGER NOT NULL,
        beat_at_ms INTEGER NOT NULL,
        PRIMARY KEY (attempt_id),
        FOREIGN KEY(attempt_id) REFERENCES attempt (attempt_id)
    ) STRICT
    ;
CREATE TABLE attempt_event (
        attempt_id TEXT NOT NULL,
        number INTEGER NOT NULL,
        at_ms INTEGER NOT NULL,
        used_ms INTEGER NOT NULL,
        what TEXT NOT NULL,
        place INTEGER NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (attempt_id, number),
        FOREIGN KEY(attempt_id) REFERENCES attempt (attempt_id)
    ) STRICT
    ;
CREATE TABLE card (
        card_id TEXT NOT NULL,
        note_id TEXT NOT NULL,
        variant TEXT NOT NULL,
        siblings TEXT NOT NULL,
        position INTEGER NOT NULL,
        retired INTEGER NOT NULL,
        PRIMARY KEY (card_id),
        FOREIGN KEY(note_id) REFERENCES note (note_id)
    ) STRICT
    ;
INSERT INTO "card" VALUES('small/currents:qa','small/currents','qa','small/thesis:currents',0,0);
INSERT INTO "card" VALUES('small/decree:cloze:number','small/decree','cloze:number','small/decree',1,0);
INSERT INTO "card" VALUES('small/decree:cloze:date','small/decree','cloze:date','small/decree',2,0);
INSERT INTO "card" VALUES('small/three:element:one','small/three','element:one','small/three',3,0);
INSERT INTO "card" VALUES('small/three:element:two','small/three','element:two','small/three',4,0);
INSERT INTO "card" VALUES('small/three:element:three','small/three','element:three','small/three',5,0);
INSERT INTO "card" VALUES('small/currents-again:qa','small/currents-again','qa','small/thesis:currents',6,0);
CREATE TABLE content (
        name TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (name)
    ) STRICT
    ;
INSERT INTO "content" VALUES('own','x');
INSERT INTO "content" VALUES('messages','x');
INSERT INTO "content" VALUES('stamp','x');
CREATE TABLE deck (
        deck_id TEXT NOT NULL,
        position INTEGER NOT NULL,
        title TEXT NOT NULL,
        language TEXT NOT NULL,
        licence TEXT NOT NULL,
        version INTEGER NOT NULL,
        pack_id TEXT NOT NULL,
        optional INTEGER NOT NULL,
        summary TEXT NOT NULL,
        digest TEXT NOT NULL,
        retired INTEGER NOT NULL,
        PRIMARY KEY (deck_id)
    ) STRICT
    ;
INSERT INTO "deck" VALUES('small',0,'A small deck','en','CC-BY-4.0',1,'',0,'','0e09d515f2bdfcea9e7c0b8f8623df4cdfd77b500c99a88818c19ff452136244',0);
CREATE TABLE desk (
        name TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (name)
    ) STRICT
    ;
CREATE TABLE device (
        device_id TEXT NOT NULL,
        made_at_ms INTEGER NOT NULL,
        PRIMARY KEY (device_id)
    ) STRICT
    ;
INSERT INTO "device" VALUES('77014fb531',1795442400000);
CREATE TABLE entry (
        entry_id TEXT NOT NULL,
        device_id TEXT NOT NULL,
        sequence INTEGER NOT NULL,
        at_ms INTEGER NOT NULL,
        voids TEXT,
        PRIMARY KEY (entry_id)
    ) STRICT
    ;
INSERT INTO "entry" VALUES('77014fb531:1','77014fb531',1,1795442405000,NULL);
INSERT INTO "entry" VALUES('77014fb531:2','77014fb531',2,1795442410000,NULL);
INSERT INTO "entry" VALUES('77014fb531:3','77014fb531',3,1795442415000,NULL);
INSERT INTO "entry" VALUES('77014fb531:4','77014fb531',4,1795442420000,NULL);
INSERT INTO "entry" VALUES('77014fb531:5','77014fb531',5,1795442425000,NULL);
INSERT INTO "entry" VALUES('77014fb531:6','77014fb531',6,1795442430000,NULL);
INSERT INTO "entry" VALUES('77014fb531:7','77014fb531',7,1795442430000,'77014fb531:6');
CREATE TABLE memory (
        card_id TEXT NOT NULL,
        phase INTEGER NOT NULL,
        step INTEGER,
        stability_days REAL,
        difficulty REAL,
        due_day INTEGER,
        due_at_ms INTEGER,
        first_day INTEGER,
        last_day INTEGER,
        last_at_ms INTEGER,
        reviews INTEGER NOT NULL,
        lapses INTEGER NOT NULL,
        last_review TEXT NOT NULL,
        PRIMARY KEY (card_id)
    ) STRICT
    ;
INSERT INTO "memory" VALUES('small/currents:qa',2,NULL,2.3065,2.11121423578539513243e+00,20782,NULL,20780,20780,1795442420000,2,0,'77014fb531:4.0');
INSERT INTO "memory" VALUES('small/decree:cloze:number',2,NULL,2.3065,2.11121423578539513243e+00,20782,NULL,20780,20780,1795442425000,2,0,'77014fb531:5.0');
INSERT INTO "memory" VALUES('small/three:element:one',1,1,2.3065,2.11810397045901588342e+00,20780,1795443015000,20780,20780,1795442415000,1,0,'77014fb531:3.0');
INSERT INTO "memory" VALUES('small/three:element:two',1,1,2.3065,2.11810397045901588342e+00,20780,1795443015000,20780,20780,1795442415000,1,0,'77014fb531:3.1');
INSERT INTO "memory" VALUES('small/three:element:three',1,1,2.3065,2.11810397045901588342e+00,20780,1795443015000,20780,20780,1795442415000,1,0,'77014fb531:3.2');
CREATE TABLE note (
        note_id TEXT NOT NULL,
        deck_id TEXT NOT NULL,
        position INTEGER NOT NULL,
        form TEXT NOT NULL,
        question TEXT NOT NULL,
        answer TEXT NOT NULL,
        elements TEXT NOT NULL,
        remark TEXT NOT NULL,
        passages TEXT NOT NULL,
        thesis TEXT NOT NULL,
        source TEXT NOT NULL,
        tags TEXT NOT NULL,
        difficulty INTEGER NOT NULL,
        section TEXT NOT NULL,
        complete INTEGER NOT NULL,
        ordered INTEGER NOT NULL,
        meaning INTEGER NOT NULL,
        retired INTEGER NOT NULL, choices TEXT NOT NULL DEFAULT '[]', accept TEXT NOT NULL DEFAULT '[]', whose TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (note_id),
        FOREIGN KEY(deck_id) REFERENCES deck (deck_id)
    ) STRICT
    ;
INSERT INTO "note" VALUES('small/currents','small',0,'qa','Which two currents collide?','Globalism and nationalism.','[]','','[]','currents','','[]',2,'',0,0,1,0,'[]','[]','');
INSERT INTO "note" VALUES('small/decree','small',1,'cloze','Decree {{number::280}} of {{date::6 March 2020}}.','','[]','','[]','','','[]',2,'',0,0,1,0,'[]','[]','');
INSERT INTO "note" VALUES('small/three','small',2,'list','Name three.','','[["one", "One"], ["two", "Two"], ["three", "Three"]]','','[]','','','[]',2,'',1,0,1,0,'[]','[]','');
INSERT INTO "note" VALUES('small/currents-again','small',3,'qa','Which currents does the Concept name?','Two.','[]','','[]','currents','','[]',2,'',0,0,1,0,'[]','[]','');
CREATE TABLE operation (
        operation_id TEXT NOT NULL,
        device_id TEXT NOT NULL,
        sequence INTEGER NOT NULL,
        at_ms INTEGER NOT NULL,
        kind TEXT NOT NULL,
        change TEXT NOT NULL,
        inverse TEXT NOT NULL,
        undoes TEXT,
        PRIMARY KEY (operation_id)
    ) STRICT
    ;
INSERT INTO "operation" VALUES('77014fb531:8','77014fb531',8,1795442430000,'setting','{"theme": "dark"}','{"theme": null}',NULL);
CREATE TABLE pack (
        pack_id TEXT NOT NULL,
        position INTEGER NOT NULL,
        title TEXT NOT NULL,
        language TEXT NOT NULL,
        licence TEXT NOT NULL,
        version INTEGER NOT NULL,
        notice TEXT NOT NULL,
        citation TEXT NOT NULL,
        official TEXT NOT NULL,
        digest TEXT NOT NULL,
        PRIMARY KEY (pack_id)
    ) STRICT
    ;
INSERT INTO "pack" VALUES('small-pack',0,'The harbour book','en','CC-BY-4.0',1,'Invented for the tests.','The harbour book','Nowhere.','d3bd13e3b1950ddb733a0e9d5c56fcb6e2e63070ca55ffd86569ed7477ee97c8');
CREATE TABLE pack_part (
        pack_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        part_id TEXT NOT NULL,
        position INTEGER NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (pack_id, kind, part_id),
        FOREIGN KEY(pack_id) REFERENCES pack (pack_id)
    ) STRICT
    ;
INSERT INTO "pack_part" VALUES('small-pack','chapter','1',0,'{"number": "1", "title": "The light", "short": "Light", "summary": "Who keeps it,\n\nand since when.", "attestation": "primary", "sources": ["BOOK", "LOG"], "remark": "The first page is torn."}');
INSERT INTO "pack_part" VALUES('small-pack','chapter','2',1,'{"number": "2", "title": "The rules", "short": "The rules", "summary": "", "attestation": "secondary", "sources": ["LOG"], "remark": ""}');
INSERT INTO "pack_part" VALUES('small-pack','chapter','D',2,'{"number": "D", "title": "The last leaf", "short": "The last leaf", "summary": "", "attestation": "reprint", "sources": ["BOOK"], "remark": ""}');
INSERT INTO "pack_part" VALUES('small-pack','chapter','3',3,'{"number": "3", "title": "", "short": "", "summary": "", "attestation": "missing", "sources": [], "remark": ""}');
INSERT INTO "pack_part" VALUES('small-pack','passage','1.1',0,'{"passage_id": "1.1", "chapter": "1", "section": "", "text": "The light of the harbour was lit for the first time in 1871.", "attestation": "primary", "sources": ["BOOK"], "remark": ""}');
INSERT INTO "pack_part" VALUES('small-pack','passage','1.2',1,'{"passage_id": "1.2", "chapter": "1", "section": "The keepers", "text": "The keeper tends it; in winter the pilot does.", "attestation": "quoted", "sources": ["LOG"], "remark": "Told by a pilot."}');
INSERT INTO "pack_part" VALUES('small-pack','passage','2.1',2,'{"passage_id": "2.1", "chapter": "2", "section": "", "text": "There are three rules.", "attestation": "secondary", "sources": ["LOG"], "remark": ""}');
INSERT INTO "pack_part" VALUES('small-pack','passage','D.1',3,'{"passage_id": "D.1", "chapter": "D", "section": "", "text": "", "attestation": "missing", "sources": [], "remark": ""}');
INSERT INTO "pack_part" VALUES('small-pack','commentary','holm',0,'{"commentary_id": "holm", "author": "Mira Holm", "name": "Holm", "title": "Nights at the harbour", "outlet": "The Pilot", "published_on": "1899-02-28", "stance": "A keeper''s view.", "source": "LOG", "seen": "excerpt", "label": "partisan"}');
INSERT INTO "pack_part" VALUES('small-pack','comment','holm/old',0,'{"comment_id": "old", "commentary_id": "holm", "voice": "reports", "text": "The light is old.", "passages": ["1.1"], "chapter": "", "point": "1", "same_as_passage": true, "sources": []}');
INSERT INTO "pack_part" VALUES('small-pack','comment','holm/no-keeper',1,'{"comment_id": "no-keeper", "commentary_id": "holm", "voice": "argues", "text": "A pilot is no keeper.", "passages": ["1.2", "2.1"], "chapter": "", "point": "", "same_as_passage": false, "sources": ["BOOK"]}');
INSERT INTO "pack_part" VALUES('small-pack','comment','holm/herself',2,'{"comment_id": "herself", "commentary_id": "holm", "voice": "note", "text": "She kept the light herself.", "passages": [], "chapter": "1", "point": "", "same_as_passage": false, "sources": []}');
INSERT INTO "pack_part" VALUES('small-pack','comment','holm/later',3,'{"comment_id": "later", "commentary_id": "holm", "voice": "note", "text": "The book was written later.", "passages": [], "chapter": "", "point": "", "same_as_passage": false, "sources": []}');
INSERT INTO "pack_part" VALUES('small-pack','thesis','light',0,'{"thesis_id": "light", "kind": "date", "text": "The light was lit in 1871.", "passages": ["1.1"], "attestation": "primary", "difficulty": 1, "sources": [], "says": ""}');
INSERT INTO "pack_part" VALUES('small-pack','thesis','share',1,'{"thesis_id": "share", "kind": "key thesis", "text": "Keeper and pilot share the work.", "passages": ["1.1", "1.2"], "attestation": "quoted", "difficulty": 2, "sources": ["LOG"], "says": "holm"}');
INSERT INTO "pack_part" VALUES('small-pack','thesis','promise',2,'{"thesis_id": "promise", "kind": "argument", "text": "A harbour is a promise.", "passages": [], "attestation": "quoted", "difficulty": 2, "sources": [], "says": "holm"}');
INSERT INTO "pack_part" VALUES('small-pack','source','BOOK',0,'{"code": "BOOK", "title": "The harbour book", "address": "harbour.example/book", "remark": "Bound in 1880."}');
INSERT INTO "pack_part" VALUES('small-pack','source','LOG',1,'{"code": "LOG", "title": "The pilots'' log", "address": "", "remark": ""}');
INSERT INTO "pack_part" VALUES('small-pack','guide','1',0,'{"chapter": "1", "role": "It tells who keeps the light. The rules rest on it.", "digest": "Two people share the work, and a third pays for it.\n\nThe light itself is old."}');
INSERT INTO "pack_part" VALUES('small-pack','guide','2',1,'{"chapter": "2", "role": "It gives the rules.", "digest": "There are three."}');
INSERT INTO "pack_part" VALUES('small-pack','question','two-people',0,'{"question_id": "two-people", "chapter": "1", "text": "Why does the harbour need two people for one light?", "outline": [{"slug": "keeper", "text": "The keeper tends it.", "passages": ["1.2"]}, {"slug": "winter", "text": "In winter somebody must help, for the nights are long.", "passages": ["1.1", "1.2"]}, {"slug": "pilot", "text": "The pilot knows the water", "passages": ["1.2"]}]}');
INSERT INTO "pack_part" VALUES('small-pack','sheet','one-light',0,'{"point_id": "one-light", "section": "", "text": "The harbour has one light.", "passages": ["1.1"], "says": ""}');
INSERT INTO "pack_part" VALUES('small-pack','sheet','shared-work',1,'{"point_id": "shared-work", "section": "The keepers", "text": "Keeper and pilot share the work, says Holm.", "passages": ["1.1", "1.2"], "says": "holm"}');
INSERT INTO "pack_part" VALUES('small-pack','term','harbour-light',0,'{"term_id": "harbour-light", "kind": "term", "word": "Harbour light", "means": "A lamp that tells ships where the harbour is.\n\nIt burns at night.", "ru": "портовый огонь", "kk": "айлақ шамы", "unchecked": ["kk"], "also": ["light", "lamp"], "passages": ["1.1", "1.2"], "sources": ["BOOK"]}');
INSERT INTO "pack_part" VALUES('small-pack','term','mira-holm',1,'{"term_id": "mira-holm", "kind": "person", "word": "Mira Holm", "means": "She kept the light.", "ru": "", "kk": "", "unchecked": [], "also": [], "passages": [], "sources": ["LOG"]}');
INSERT INTO "pack_part" VALUES('small-pack','event','lit',0,'{"event_id": "lit", "date": "1871", "text": "The light is lit.", "attestation": "primary", "sources": ["BOOK"], "passages": ["1.1"], "doubt": ""}');
INSERT INTO "pack_part" VALUES('small-pack','event','log',1,'{"event_id": "log", "date": "1871-03/1899-02", "text": "The log is kept.", "attestation": "secondary", "sources": ["LOG", "BOOK"], "passages": [], "doubt": "One of the two says that it began a year later."}');
INSERT INTO "pack_part" VALUES('small-pack','comparison','light',0,'{"row_id": "light", "table": "2014", "aspect": "The light", "before": "Oil.", "before_sources": ["LOG"], "now": "Gas,\n\nsince the new lamp.", "now_sources": ["BOOK", "LOG"], "passages": ["1.1"]}');
INSERT INTO "pack_part" VALUES('small-pack','comparison','rules',1,'{"row_id": "rules", "table": "draft", "aspect": "The rules", "before": "Four.", "before_sources": ["LOG"], "now": "Three.", "now_sources": ["BOOK"], "passages": []}');
INSERT INTO "pack_part" VALUES('small-pack','enumeration','who-keeps',0,'{"enumeration_id": "who-keeps", "title": "The two who keep the light", "whose": "document", "complete": true, "ordered": false, "elements": [{"slug": "keeper", "text": "The keeper", "passages": ["1.2"], "also_true_for": "she does at night"}, {"slug": "pilot", "text": "The pilot", "passages": [], "also_true_for": "he watches, too, in winter"}], "passages": ["1.2"], "thesis": "share", "exclusive_within": ["who-keeps", "who-watches"]}');
INSERT INTO "pack_part" VALUES('small-pack','enumeration','who-watches',1,'{"enumeration_id": "who-watches", "title": "Those who watch", "whose": "holm", "complete": false, "ordered": true, "elements": [{"slug": "master", "text": "The harbour master", "passages": ["2.1"], "also_true_for": ""}, {"slug": "boatman", "text": "The boatman", "passages": ["2.1"], "also_true_for": ""}], "passages": [], "thesis": "", "exclusive_within": []}');
CREATE TABLE parameter_set (
        parameter_set_id TEXT NOT NULL,
        parameters TEXT NOT NULL,
        made_at_ms INTEGER NOT NULL,
        PRIMARY KEY (parameter_set_id)
    ) STRICT
    ;
INSERT INTO "parameter_set" VALUES('fsrs6-default','[0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542]',1795442400000);
CREATE TABLE review (
        review_id TEXT NOT NULL,
        entry_id TEXT NOT NULL,
        card_id TEXT NOT NULL,
        rating INTEGER NOT NULL,
        answered_at_ms INTEGER NOT NULL,
        study_day INTEGER NOT NULL,
        taken_ms INTEGER NOT NULL,
        origin TEXT NOT NULL,
        meaning INTEGER NOT NULL,
        scheduler TEXT NOT NULL,
        parameter_set_id TEXT NOT NULL,
        desired_retention REAL NOT NULL,
        learning_steps_s TEXT NOT NULL,
        relearning_steps_s TEXT NOT NULL,
        before_phase INTEGER NOT NULL,
        before_step INTEGER,
        before_stability_days REAL,
        before_difficulty REAL,
        before_due_day INTEGER,
        before_due_at_ms INTEGER,
        before_first_day INTEGER,
        before_last_day INTEGER,
        before_last_at_ms INTEGER,
        before_reviews INTEGER NOT NULL,
        before_lapses INTEGER NOT NULL,
        before_last_review TEXT NOT NULL,
        after_phase INTEGER NOT NULL,
        after_step INTEGER,
        after_stability_days REAL NOT NULL,
        after_difficulty REAL NOT NULL,
        delay_s INTEGER,
        interval_days INTEGER, weight REAL NOT NULL DEFAULT 1.0,
        PRIMARY KEY (review_id),
        CONSTRAINT review_rating CHECK (rating BETWEEN 1 AND 4),
        CONSTRAINT review_interval CHECK ((delay_s IS NULL) <> (interval_days IS NULL)),
        FOREIGN KEY(entry_id) REFERENCES entry (entry_id),
        FOREIGN KEY(parameter_set_id) REFERENCES parameter_set (parameter_set_id)
    ) STRICT
    ;
INSERT INTO "review" VALUES('77014fb531:1.0','77014fb531:1','small/currents:qa',3,1795442405000,20780,4000,'study',1,'fsrs6-1','fsrs6-default',0.9,'60 600','600',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,0,'',1,1,2.3065,2.11810397045901588342e+00,600,NULL,1.0);
INSERT INTO "review" VALUES('77014fb531:2.0','77014fb531:2','small/decree:cloze:number',3,1795442410000,20780,4000,'study',1,'fsrs6-1','fsrs6-default',0.9,'60 600','600',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,0,'',1,1,2.3065,2.11810397045901588342e+00,600,NULL,1.0);
INSERT INTO "review" VALUES('77014fb531:3.0','77014fb531:3','small/three:element:one',3,1795442415000,20780,4000,'study',1,'fsrs6-1','fsrs6-default',0.9,'60 600','600',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,0,'',1,1,2.3065,2.11810397045901588342e+00,600,NULL,1.0);
INSERT INTO "review" VALUES('77014fb531:3.1','77014fb531:3','small/three:element:two',3,1795442415000,20780,4000,'study',1,'fsrs6-1','fsrs6-default',0.9,'60 600','600',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,0,'',1,1,2.3065,2.11810397045901588342e+00,600,NULL,1.0);
INSERT INTO "review" VALUES('77014fb531:3.2','77014fb531:3','small/three:element:three',3,1795442415000,20780,4000,'study',1,'fsrs6-1','fsrs6-default',0.9,'60 600','600',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,0,'',1,1,2.3065,2.11810397045901588342e+00,600,NULL,1.0);
INSERT INTO "review" VALUES('77014fb531:4.0','77014fb531:4','small/currents:qa',3,1795442420000,20780,4000,'study',1,'fsrs6-1','fsrs6-default',0.9,'60 600','600',1,1,2.3065,2.11810397045901588342e+00,20780,1795443005000,20780,20780,1795442405000,1,0,'77014fb531:1.0',2,NULL,2.3065,2.11121423578539513243e+00,NULL,2,1.0);
INSERT INTO "review" VALUES('77014fb531:5.0','77014fb531:5','small/decree:cloze:number',3,1795442425000,20780,4000,'study',1,'fsrs6-1','fsrs6-default',0.9,'60 600','600',1,1,2.3065,2.11810397045901588342e+00,20780,1795443010000,20780,20780,1795442410000,1,0,'77014fb531:2.0',2,NULL,2.3065,2.11121423578539513243e+00,NULL,2,1.0);
INSERT INTO "review" VALUES('77014fb531:6.0','77014fb531:6','small/three:element:one',3,1795442430000,20780,4000,'study',1,'fsrs6-1','fsrs6-default',0.9,'60 600','600',1,1,2.3065,2.11810397045901588342e+00,20780,1795443015000,20780,20780,1795442415000,1,0,'77014fb531:3.0',2,NULL,2.3065,2.11121423578539513243e+00,NULL,2,1.0);
INSERT INTO "review" VALUES('77014fb531:6.1','77014fb531:6','small/three:element:two',3,1795442430000,20780,4000,'study',1,'fsrs6-1','fsrs6-default',0.9,'60 600','600',1,1,2.3065,2.11810397045901588342e+00,20780,1795443015000,20780,20780,1795442415000,1,0,'77014fb531:3.1',2,NULL,2.3065,2.11121423578539513243e+00,NULL,2,1.0);
INSERT INTO "review" VALUES('77014fb531:6.2','77014fb531:6','small/three:element:three',3,1795442430000,20780,4000,'study',1,'fsrs6-1','fsrs6-default',0.9,'60 600','600',1,1,2.3065,2.11810397045901588342e+00,20780,1795443015000,20780,20780,1795442415000,1,0,'77014fb531:3.2',2,NULL,2.3065,2.11121423578539513243e+00,NULL,2,1.0);
CREATE TABLE setting (
        name TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (name)
    ) STRICT
    ;
INSERT INTO "setting" VALUES('theme','dark');
CREATE INDEX entry_by_sequence ON entry (sequence)
    ;
CREATE INDEX entry_by_voids ON entry (voids)
    ;
CREATE INDEX review_by_card ON review (card_id)
    ;
CREATE INDEX review_by_day ON review (study_day)
    ;
CREATE INDEX review_by_entry ON review (entry_id)
    ;
CREATE INDEX memory_by_due_at ON memory (phase, due_at_ms)
    ;
CREATE INDEX memory_by_due_day ON memory (phase, due_day)
    ;
CREATE INDEX memory_by_first_day ON memory (first_day)
    ;
CREATE INDEX memory_by_last_day ON memory (last_day)
    ;
CREATE INDEX operation_by_sequence ON operation (sequence)
    ;
CREATE INDEX note_by_deck ON note (deck_id, position)
    ;
CREATE INDEX card_by_note ON card (note_id)
    ;
CREATE INDEX card_by_position ON card (retired, position)
    ;
CREATE INDEX card_by_siblings ON card (siblings)
    ;
CREATE TRIGGER entry_no_update BEFORE UPDATE ON entry
    BEGIN SELECT RAISE(ABORT, 'entry is only ever added to'); END;
CREATE TRIGGER entry_no_delete BEFORE DELETE ON entry
    BEGIN SELECT RAISE(ABORT, 'entry is only ever added to'); END;
CREATE TRIGGER review_no_update BEFORE UPDATE ON review
    BEGIN SELECT RAISE(ABORT, 'review is only ever added to'); END;
CREATE TRIGGER review_no_delete BEFORE DELETE ON review
    BEGIN SELECT RAISE(ABORT, 'review is only ever added to'); END;
CREATE TRIGGER operation_no_update BEFORE UPDATE ON operation
    BEGIN SELECT RAISE(ABORT, 'operation is only ever added to'); END;
CREATE TRIGGER operation_no_delete BEFORE DELETE ON operation
    BEGIN SELECT RAISE(ABORT, 'operation is only ever added to'); END;
CREATE INDEX attempt_by_sequence ON attempt (sequence)
    ;
CREATE INDEX attempt_event_by_what ON attempt_event (what)
    ;
CREATE TRIGGER attempt_no_update BEFORE UPDATE ON attempt
    BEGIN SELECT RAISE(ABORT, 'attempt is only ever added to'); END;
CREATE TRIGGER attempt_no_delete BEFORE DELETE ON attempt
    BEGIN SELECT RAISE(ABORT, 'attempt is only ever added to'); END;
CREATE TRIGGER attempt_event_no_update BEFORE UPDATE ON attempt_event
    BEGIN SELECT RAISE(ABORT, 'attempt_event is only ever added to'); END;
CREATE TRIGGER attempt_event_no_delete BEFORE DELETE ON attempt_event
    BEGIN SELECT RAISE(ABORT, 'attempt_event is only ever added to'); END;
COMMIT;

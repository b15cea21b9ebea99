BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
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
INSERT INTO "device" VALUES('7ac1449a91',1795442400000);
CREATE TABLE entry (
        entry_id TEXT NOT NULL,
        device_id TEXT NOT NULL,
        sequence INTEGER NOT NULL,
        at_ms INTEGER NOT NULL,
        voids TEXT,
        PRIMARY KEY (entry_id)
    ) STRICT
    ;
INSERT INTO "entry" VALUES('7ac1449a91:1','7ac1449a91',1,1795442405000,NULL);
INSERT INTO "entry" VALUES('7ac1449a91:2','7ac1449a91',2,1795442410000,NULL);
INSERT INTO "entry" VALUES('7ac1449a91:3','7ac1449a91',3,1795442415000,NULL);
INSERT INTO "entry" VALUES('7ac1449a91:4','7ac1449a91',4,1795442420000,NULL);
INSERT INTO "entry" VALUES('7ac1449a91:5','7ac1449a91',5,1795442425000,NULL);
INSERT INTO "entry" VALUES('7ac1449a91:6','7ac1449a91',6,1795442430000,NULL);
INSERT INTO "entry" VALUES('7ac1449a91:7','7ac1449a91',7,1795442430000,'7ac1449a91:6');
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
INSERT INTO "memory" VALUES('small/currents:qa',2,NULL,2.3065,2.11121423578539513243e+00,20782,NULL,20780,20780,1795442420000,2,0,'7ac1449a91:4.0');
INSERT INTO "memory" VALUES('small/decree:cloze:number',2,NULL,2.3065,2.11121423578539513243e+00,20782,NULL,20780,20780,1795442425000,2,0,'7ac1449a91:5.0');
INSERT INTO "memory" VALUES('small/three:element:one',1,1,2.3065,2.11810397045901588342e+00,20780,1795443015000,20780,20780,1795442415000,1,0,'7ac1449a91:3.0');
INSERT INTO "memory" VALUES('small/three:element:two',1,1,2.3065,2.11810397045901588342e+00,20780,1795443015000,20780,20780,1795442415000,1,0,'7ac1449a91:3.1');
INSERT INTO "memory" VALUES('small/three:element:three',1,1,2.3065,2.11810397045901588342e+00,20780,1795443015000,20780,20780,1795442415000,1,0,'7ac1449a91:3.2');
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
        retired INTEGER NOT NULL,
        PRIMARY KEY (note_id),
        FOREIGN KEY(deck_id) REFERENCES deck (deck_id)
    ) STRICT
    ;
INSERT INTO "note" VALUES('small/currents','small',0,'qa','Which two currents collide?','Globalism and nationalism.','[]','','[]','currents','','[]',2,'',0,0,1,0);
INSERT INTO "note" VALUES('small/decree','small',1,'cloze','Decree {{number::280}} of {{date::6 March 2020}}.','','[]','','[]','','','[]',2,'',0,0,1,0);
INSERT INTO "note" VALUES('small/three','small',2,'list','Name three.','','[["one", "One"], ["two", "Two"], ["three", "Three"]]','','[]','','','[]',2,'',1,0,1,0);
INSERT INTO "note" VALUES('small/currents-again','small',3,'qa','Which currents does the Concept name?','Two.','[]','','[]','currents','','[]',2,'',0,0,1,0);
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
INSERT INTO "operation" VALUES('7ac1449a91:8','7ac1449a91',8,1795442430000,'setting','{"theme": "dark"}','{"theme": null}',NULL);
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
        interval_days INTEGER,
        PRIMARY KEY (review_id),
        CONSTRAINT review_rating CHECK (rating BETWEEN 1 AND 4),
        CONSTRAINT review_interval CHECK ((delay_s IS NULL) <> (interval_days IS NULL)),
        FOREIGN KEY(entry_id) REFERENCES entry (entry_id),
        FOREIGN KEY(parameter_set_id) REFERENCES parameter_set (parameter_set_id)
    ) STRICT
    ;
INSERT INTO "review" VALUES('7ac1449a91:1.0','7ac1449a91:1','small/currents:qa',3,1795442405000,20780,4000,'study',1,'fsrs6-1','fsrs6-default',0.9,'60 600','600',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,0,'',1,1,2.3065,2.11810397045901588342e+00,600,NULL);
INSERT INTO "review" VALUES('7ac1449a91:2.0','7ac1449a91:2','small/decree:cloze:number',3,1795442410000,20780,4000,'study',1,'fsrs6-1','fsrs6-default',0.9,'60 600','600',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,0,'',1,1,2.3065,2.11810397045901588342e+00,600,NULL);
INSERT INTO "review" VALUES('7ac1449a91:3.0','7ac1449a91:3','small/three:element:one',3,1795442415000,20780,4000,'study',1,'fsrs6-1','fsrs6-default',0.9,'60 600','600',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,0,'',1,1,2.3065,2.11810397045901588342e+00,600,NULL);
INSERT INTO "review" VALUES('7ac1449a91:3.1','7ac1449a91:3','small/three:element:two',3,1795442415000,20780,4000,'study',1,'fsrs6-1','fsrs6-default',0.9,'60 600','600',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,0,'',1,1,2.3065,2.11810397045901588342e+00,600,NULL);
INSERT INTO "review" VALUES('7ac1449a91:3.2','7ac1449a91:3','small/three:element:three',3,1795442415000,20780,4000,'study',1,'fsrs6-1','fsrs6-default',0.9,'60 600','600',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,0,'',1,1,2.3065,2.11810397045901588342e+00,600,NULL);
INSERT INTO "review" VALUES('7ac1449a91:4.0','7ac1449a91:4','small/currents:qa',3,1795442420000,20780,4000,'study',1,'fsrs6-1','fsrs6-default',0.9,'60 600','600',1,1,2.3065,2.11810397045901588342e+00,20780,1795443005000,20780,20780,1795442405000,1,0,'7ac1449a91:1.0',2,NULL,2.3065,2.11121423578539513243e+00,NULL,2);
INSERT INTO "review" VALUES('7ac1449a91:5.0','7ac1449a91:5','small/decree:cloze:number',3,1795442425000,20780,4000,'study',1,'fsrs6-1','fsrs6-default',0.9,'60 600','600',1,1,2.3065,2.11810397045901588342e+00,20780,1795443010000,20780,20780,1795442410000,1,0,'7ac1449a91:2.0',2,NULL,2.3065,2.11121423578539513243e+00,NULL,2);
INSERT INTO "review" VALUES('7ac1449a91:6.0','7ac1449a91:6','small/three:element:one',3,1795442430000,20780,4000,'study',1,'fsrs6-1','fsrs6-default',0.9,'60 600','600',1,1,2.3065,2.11810397045901588342e+00,20780,1795443015000,20780,20780,1795442415000,1,0,'7ac1449a91:3.0',2,NULL,2.3065,2.11121423578539513243e+00,NULL,2);
INSERT INTO "review" VALUES('7ac1449a91:6.1','7ac1449a91:6','small/three:element:two',3,1795442430000,20780,4000,'study',1,'fsrs6-1','fsrs6-default',0.9,'60 600','600',1,1,2.3065,2.11810397045901588342e+00,20780,1795443015000,20780,20780,1795442415000,1,0,'7ac1449a91:3.1',2,NULL,2.3065,2.11121423578539513243e+00,NULL,2);
INSERT INTO "review" VALUES('7ac1449a91:6.2','7ac1449a91:6','small/three:element:three',3,1795442430000,20780,4000,'study',1,'fsrs6-1','fsrs6-default',0.9,'60 600','600',1,1,2.3065,2.11810397045901588342e+00,20780,1795443015000,20780,20780,1795442415000,1,0,'7ac1449a91:3.2',2,NULL,2.3065,2.11121423578539513243e+00,NULL,2);
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
COMMIT;

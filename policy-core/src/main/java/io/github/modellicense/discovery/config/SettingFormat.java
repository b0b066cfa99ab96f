package io.github.modellicense.discovery.config;

/** Reads one kind of file into settings and mentions. Total: what it cannot make sense of, it skips. */
interface SettingFormat {

    /** Reads the text, whose first line has the given number, into the extract. */
    void read(String text, int firstLine, Extract into);
}

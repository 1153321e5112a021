package io.hallbridge.workbook;

import io.hallbridge.finding.Severity;

/**
 * What is wrong at one place, ready to be shown.
 *
 * @param severity how bad it is
 * @param title the rule in a few words
 * @param sentence what is wrong and what to write
 */
record Mark(Severity severity, String title, String sentence) {}

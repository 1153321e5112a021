package io.hallbridge.setting;

import io.hallbridge.finding.Text;

/**
 * One thing wrong with how the workspace is set up.
 *
 * @param file the file as people know it, relative to the workspace where it lies inside
 * @param line the line in it, from 1; 0 for the file as a whole
 * @param path the setting's path, {@code halls.city.auth.secret}; empty for the file as a whole
 * @param text what is wrong and what to do
 */
public record Problem(String file, int line, String path, Text text) {}

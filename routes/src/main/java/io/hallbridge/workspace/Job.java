package io.hallbridge.workspace;

import java.util.List;

/**
 * What a run does: which mappings are read and which hall gets their documents.
 *
 * @param name the name in the workspace
 * @param hall the hall's name
 * @param take the names of the mappings, parents' datasets first, else in the workspace's order
 * @param gate how many faulty documents are borne
 * @param retirement what becomes of documents that left their source
 */
public record Job(String name, String hall, List<String> take, Gate gate, Retirement retirement) {
    public Job {
        take = List.copyOf(take);
    }
}

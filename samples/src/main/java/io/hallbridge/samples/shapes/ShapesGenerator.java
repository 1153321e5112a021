package io.hallbridge.samples.shapes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Makes the inbox of {@code samples/shapes} again: {@code make samples}. */
public final class ShapesGenerator {
    private ShapesGenerator() {}

    /** Takes the folder {@code samples}. */
    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]).resolve("shapes/inbox"));
    }

    static void write(Path inbox) throws IOException {
        for (Shape shape : all()) {
            Path file = inbox.resolve(shape.file());
            Files.createDirectories(file.getParent());
            Files.write(file, shape.content().bytes());
        }
    }

    /** Every shape, group by group. */
    static List<Shape> all() {
        return Stream.of(
                        HeaderShapes.all(),
                        WideShape.all(),
                        RowShapes.all(),
                        FormShapes.all(),
                        ListShapes.all(),
                        CellShapes.all(),
                        TextShapes.all(),
                        CodeShapes.all(),
                        DateShapes.all(),
                        FormatShapes.all(),
                        RefusedShapes.all())
                .flatMap(List::stream)
                .toList();
    }
}

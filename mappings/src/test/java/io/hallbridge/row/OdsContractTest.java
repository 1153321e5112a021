package io.hallbridge.row;

import java.util.List;
import org.jspecify.annotations.Nullable;

final class OdsContractTest extends RowReaderContract {

    @Override
    Tables keep(List<List<@Nullable Object>> table) throws Exception {
        return TableFiles.open(HandmadeOds.of(table).write(folder.resolve("其实是开放文档.xlsx")), ReadOptions.none());
    }
}

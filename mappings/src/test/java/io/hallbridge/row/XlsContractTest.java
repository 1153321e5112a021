package io.hallbridge.row;

import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.jspecify.annotations.Nullable;

final class XlsContractTest extends RowReaderContract {

    @Override
    Tables keep(List<List<@Nullable Object>> table) throws Exception {
        HSSFWorkbook book = new HSSFWorkbook();
        Workbooks.fill(book, table);
        return TableFiles.open(Workbooks.save(book, folder.resolve("其实是旧格式.xlsx")), ReadOptions.none());
    }
}

package io.hallbridge.row;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

final class XlsxContractTest extends RowReaderContract {

    @Override
    Tables keep(List<List<@Nullable Object>> table) throws Exception {
        XSSFWorkbook book = new XSSFWorkbook();
        Workbooks.fill(book, table);
        return TableFiles.open(Workbooks.save(book, folder.resolve("清单.xlsx")), ReadOptions.none());
    }
}

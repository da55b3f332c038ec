package cn.lianxin.content.editor;

import cn.lianxin.content.readership.Overview;
import cn.lianxin.content.readership.Report;
import cn.lianxin.content.readership.Reports;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Who has read what: {@code /editor/report}, {@code /editor/articles/{id}/report} and the same as tables to keep. */
@Controller
class ReportController {
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String ID = "/editor/articles/{id:[1-9]\\d{0,17}}";

    private final Reports reports;

    ReportController(Reports reports) {
        this.reports = reports;
    }

    @GetMapping("/editor/report")
    ModelAndView overview() {
        return new ModelAndView("editor/overview", "view", OverviewView.of(reports.overview()));
    }

    @GetMapping("/editor/report.xlsx")
    void overviewAsExcel(HttpServletResponse response) throws IOException {
        Overview overview = reports.overview();
        OverviewSheet.write(overview, file(response, "阅读数据-" + overview.today()));
    }

    @GetMapping(ID + "/report")
    ModelAndView article(@PathVariable long id) {
        return new ModelAndView("editor/report", "view", ReportView.of(report(id)));
    }

    @GetMapping(ID + "/report.xlsx")
    void excel(@PathVariable long id, HttpServletResponse response) throws IOException {
        Report report = report(id);
        ReportSheet.write(report, file(response, "阅读数据-" + id));
    }

    private static OutputStream file(HttpServletResponse response, String name) throws IOException {
        response.setContentType(EXCEL);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        return response.getOutputStream();
    }

    private Report report(long id) {
        return reports.article(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

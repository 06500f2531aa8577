package cn.tongxin.roster.export;

import cn.tongxin.roster.catalogue.Catalogue;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The roster of a place as a workbook, for those who record the office's work. */
@RestController
@RequestMapping("/api/v1/roster-exports.xlsx")
final class ExportController {
  private final ExportService exports;
  private final Catalogue catalogue;

  ExportController(ExportService exports, Catalogue catalogue) {
    this.exports = exports;
    this.catalogue = catalogue;
  }

  /** The roster of a place as a workbook without telephone numbers that can be imported again. */
  @GetMapping(produces = ExportBookDocument.TYPE)
  void export(
      Actor actor,
      @RequestParam @Nullable AreaCode within,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    actor.mustRecord();
    Scope scope = actor.scope().narrowedTo(within);
    response.setContentType(ExportBookDocument.TYPE);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"roster.xlsx\"");
    try (var book = new ExportBookDocument(response.getOutputStream(), catalogue, locale)) {
      exports.pages(scope, actor.territory(), book::rows);
    }
  }
}

package cn.tongxin.roster.intake;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Role;
import cn.tongxin.serving.errand.Errand;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports of places over HTTP. */
@RestController
@RequestMapping("/api/v1")
final class PlaceImportController {
  private final PlaceImportService places;
  private final ReportWords words;

  PlaceImportController(PlaceImportService places, ReportWords words) {
    this.places = places;
    this.words = words;
  }

  /**
   * Takes over a list of places (code, name) and reports on every row.
   *
   * @return the report; 202 for a long list, or where the request prefers it, and then the report
   *     grows under {@code Location}
   * @throws Problem 422 if nothing of it can be taken
   * @throws Problem 429 if another list is being read
   */
  @PostMapping(path = "/place-imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<ImportView> placesAsFile(
      Actor actor,
      @RequestPart MultipartFile file,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestHeader(name = RosterImportController.PREFER, required = false)
          @Nullable String prefer,
      Locale locale) {
    actor.mustBe(Role.COUNTY);
    return answer(places.take(actor, file::getInputStream, dryRun, isLater(prefer)), locale);
  }

  /**
   * Takes over a list of places (code, name) and reports on every row.
   *
   * @return the report; 202 for a long list, or where the request prefers it, and then the report
   *     grows under {@code Location}
   * @throws Problem 422 if nothing of it can be taken
   * @throws Problem 429 if another list is being read
   */
  @PostMapping(path = "/place-imports", consumes = "text/csv")
  ResponseEntity<ImportView> placesAsBody(
      Actor actor,
      @RequestBody byte[] csv,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestHeader(name = RosterImportController.PREFER, required = false)
          @Nullable String prefer,
      Locale locale) {
    actor.mustBe(Role.COUNTY);
    return answer(
        places.take(actor, () -> new ByteArrayInputStream(csv), dryRun, isLater(prefer)), locale);
  }

  private static boolean isLater(@Nullable String prefer) {
    return RosterImportController.isLater(prefer);
  }

  private ResponseEntity<ImportView> answer(ImportDocument report, Locale locale) {
    ImportView view = ImportView.of(report, problem -> words.of(problem, locale));
    return Errand.isOpen(report.errand())
        ? ResponseEntity.accepted().location(RosterImportController.at(report)).body(view)
        : ResponseEntity.ok(view);
  }
}

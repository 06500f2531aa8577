package cn.tongxin.roster.intake;

import cn.tongxin.roster.catalogue.Catalogue;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the caller's own office said of the columns of its spreadsheets. */
@RestController
@RequestMapping("/api/v1/column-mappings")
final class MappingController {
  private final ColumnMappings mappings;

  MappingController(ColumnMappings mappings) {
    this.mappings = mappings;
  }

  /** What the caller's office said of the columns of its spreadsheets. */
  @GetMapping
  ResponseEntity<MappingView> get(Actor actor) {
    actor.mustRead();
    return answer(actor, mappings.byOffice(actor));
  }

  /**
   * Remembers what the columns of the office's spreadsheets hold.
   *
   * @throws Problem 409 if the office said something else before and no If-Match names it
   * @throws Problem 412 if somebody else has changed it meanwhile
   */
  @PutMapping
  ResponseEntity<MappingView> put(
      Actor actor,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody @Valid MappingBody body) {
    actor.mustRecord();
    ColumnMapping wanted = body.mapping();
    ColumnMappings.Kept kept = mappings.byOffice(actor);
    if (kept.mapping().equals(wanted)) {
      return answer(actor, kept);
    }
    if (ifMatch == null && kept.version() > 0) {
      throw Problem.conflict("put.other-body");
    }
    EntityTag.mustMatch(ifMatch, kept.version());
    var next = new ColumnMappings.Kept(wanted, kept.version() + 1);
    mappings.save(actor, next);
    return answer(actor, next);
  }

  private static ResponseEntity<MappingView> answer(Actor actor, ColumnMappings.Kept kept) {
    return ResponseEntity.ok()
        .eTag(EntityTag.of(kept.version()))
        .body(new MappingView(actor.area(), kept.mapping().columns(), kept.version()));
  }

  /** A mapping as it is answered. */
  record MappingView(AreaCode area, List<ColumnMapping.Mapped> columns, long version) {}

  /**
   * A mapping as it is written; what was answered may be sent back.
   *
   * @param area ignored: it is the caller's
   * @param version ignored: the condition is {@code If-Match}
   */
  record MappingBody(
      @Nullable AreaCode area,
      @NotNull(message = "required") @Size(max = 100, message = "too-many")
          List<@NotNull(message = "required") @Valid MappedBody> columns,
      @Nullable Long version) {

    ColumnMapping mapping() {
      Set<String> headers = new HashSet<>();
      for (int i = 0; i < columns.size(); i++) {
        MappedBody column = columns.get(i);
        if (!headers.add(Catalogue.plain(column.header()))) {
          throw Problem.invalid("columns[" + i + "].header", "mapping.twice");
        }
        if (column.datum() != null && Column.of(column.datum()).isEmpty()) {
          throw Problem.invalid("columns[" + i + "].datum", "mapping.datum");
        }
      }
      return new ColumnMapping(
          columns.stream().map(c -> new ColumnMapping.Mapped(c.header(), c.datum())).toList());
    }
  }

  /** A column as it is written. */
  record MappedBody(
      @NotBlank(message = "required") @Size(max = 100, message = "too-long") String header,
      @Nullable String datum) {}
}

package cn.tongxin.activity.campaign;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The body that describes a campaign. */
record CampaignBody(
    @NotNull(message = "required") @Nullable AreaCode area,
    @NotBlank(message = "required")
        @Size(max = 100)
        @Pattern(regexp = PlainText.LINE, message = "text.characters")
        @Nullable String title,
    @Size(max = 1000) @Pattern(regexp = PlainText.LINES, message = "text.characters")
        @Nullable String goal,
    @NotNull(message = "required") @Nullable LocalDate from,
    @NotNull(message = "required") @Nullable LocalDate to) {

  /** The terms, once they are known to be whole. */
  CampaignTerms terms() {
    return new CampaignTerms(
        Objects.requireNonNull(area),
        Objects.requireNonNull(title),
        goal,
        Objects.requireNonNull(from),
        Objects.requireNonNull(to));
  }

  /** The body that adds records. */
  record LinksBody(
      @Size(max = 500) @Nullable List<@NotNull(message = "required") UUID> visits,
      @Size(max = 500) @Nullable List<@NotNull(message = "required") UUID> gatherings,
      @Size(max = 500) @Nullable List<@NotNull(message = "required") UUID> serviceRequests) {

    List<Link> links() {
      List<Link> all = new ArrayList<>();
      add(all, RecordKind.VISIT, visits);
      add(all, RecordKind.GATHERING, gatherings);
      add(all, RecordKind.SERVICE_REQUEST, serviceRequests);
      return all;
    }

    private static void add(List<Link> all, RecordKind kind, @Nullable List<UUID> ids) {
      Objects.requireNonNullElse(ids, List.<UUID>of()).forEach(id -> all.add(new Link(kind, id)));
    }
  }

  /** The body that closes a campaign. */
  record ClosingBody(
      @NotBlank(message = "required")
          @Size(max = 4000)
          @Pattern(regexp = PlainText.LINES, message = "text.characters")
          @Nullable String summary) {

    String text() {
      return Objects.requireNonNull(summary);
    }
  }
}

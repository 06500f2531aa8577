package cn.tongxin.roster.office;

import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A post that nobody holds.
 *
 * @param since first day without anybody; null where nobody ever held it
 */
public record VacantPost(AreaCode area, String title, @Nullable LocalDate since) {}

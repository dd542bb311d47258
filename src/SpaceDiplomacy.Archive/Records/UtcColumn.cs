using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SpaceDiplomacy.Archive.Records;

internal static class UtcColumn
{
    /// <summary>SQLite keeps no kind with a time; without this it would come back as unspecified.</summary>
    public static PropertyBuilder<DateTime> IsUtc(this PropertyBuilder<DateTime> property) => property.HasConversion(
        utc => utc, stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
}

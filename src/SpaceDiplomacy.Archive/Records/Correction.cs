using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SpaceDiplomacy.Archive.Dates;

namespace SpaceDiplomacy.Archive.Records;

/// <summary>What readers are told was corrected in a record: when, and what was wrong.</summary>
public sealed record Correction(EdtfDate Date, string Note);

internal static class Corrections
{
    /// <summary>One column of JSON: corrections are read with their record and never asked for by themselves.</summary>
    public static void HasCorrections<T>(this EntityTypeBuilder<T> builder)
        where T : Record => builder.Property(r => r.Corrections).HasConversion(
            corrections => Write(corrections),
            json => Read(json),
            new ValueComparer<IReadOnlyList<Correction>>(
                (one, other) => one!.SequenceEqual(other!), corrections => corrections.Count));

    /// <summary>What a column holds. The model that is made for the published site calls it, so it cannot be private.</summary>
    public static string Write(IReadOnlyList<Correction> corrections) =>
        JsonSerializer.Serialize(corrections.Select(correction => new Stored(correction.Date.Text, correction.Note)));

    /// <summary>The corrections that a column holds; most hold none.</summary>
    public static IReadOnlyList<Correction> Read(string json) => json == "[]" ? [] :
    [
        .. JsonSerializer.Deserialize<List<Stored>>(json)!
            .Select(stored => new Correction(EdtfDate.Parse(stored.Date), stored.Note)),
    ];

    private sealed record Stored(string Date, string Note);
}

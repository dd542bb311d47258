using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Searching.Indexing;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Tests.Support;

/// <summary>Adds many made-up statements and sanctions to the small seed's archive, past the import.</summary>
internal static class CrowdedArchive
{
    private static readonly DateOnly First = new(2012, 1, 1);

    /// <summary>Statements of the seed's one official, spread over twelve years; one in ten is known to the month only.</summary>
    public static async Task AddStatementsAsync(ArchiveDbContext db, int count)
    {
        var official = db.Officials.Single();
        db.Attach(official);
        for (var i = 0; i < count; i++)
        {
            var day = First.AddDays((int)(4_380L * i / count));
            db.Statements.Add(new Statement
            {
                Slug = $"made-up-{i}",
                Fingerprint = "made up",
                Number = ChronologicalNumber.FirstOf(day) + 1_000 + i,
                Official = official,
                Date = i % 10 == 0 ? EdtfDate.Parse($"{day:yyyy-MM}") : EdtfDate.FromDay(day),
                Venue = new(VenueKind.Interview, "Radio"),
                Standing = new(Standing.Attributed, null),
                Context = "",
                Wordings = [new() { Position = 0, Text = $"Statement number {i} of many.", Language = "en", Kind = WordingKind.Reported, Preferred = false }],
            });
        }

        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        await new SearchIndex(db).RebuildAsync(TestContext.Current.CancellationToken);
    }

    public static async Task AddSanctionsAsync(ArchiveDbContext db, int count)
    {
        var (official, authority) = (db.Officials.Single(), db.Authorities.Single());
        db.AttachRange(official, authority);
        for (var i = 0; i < count; i++)
        {
            db.Sanctions.Add(new Sanction
            {
                Slug = $"made-up-{i}",
                Fingerprint = "made up",
                TargetOfficial = official,
                Authority = authority,
                Programme = "Balloons",
                LegalBasis = "Balloon Act",
                Imposed = EdtfDate.FromDay(First.AddDays(i * 14)),
                Lifted = i % 3 == 0 ? EdtfDate.FromDay(First.AddDays((i * 14) + 400)) : null,
                Reason = "",
                Measures = [new() { Measure = Measure.TravelBan, Position = 0 }],
            });
        }

        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}

using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Persistence;

namespace SpaceDiplomacy.Tests.Site;

/// <summary>An office or a sanction as it is written.</summary>
/// <param name="Name">What tells it apart.</param>
/// <param name="Official">Who holds it, or whom it is aimed at; null where that is no official.</param>
/// <param name="Agency">Where it is held, or which agency it is aimed at.</param>
/// <param name="Row">The authority of a sanction.</param>
/// <param name="From">EDTF.</param>
/// <param name="To">EDTF.</param>
internal sealed record PlainPeriod(string Name, string? Official, string? Agency, string Row, string? From, string? To);

/// <summary>A statement as it is written.</summary>
internal sealed record PlainStatement(string Slug, string Official, string Date);

/// <summary>All offices, sanctions and statements of an archive, or those of somebody, with their dates as texts.</summary>
internal sealed record PlainRecords(
    IReadOnlyList<PlainPeriod> Offices, IReadOnlyList<PlainPeriod> Sanctions, IReadOnlyList<PlainStatement> Statements)
{
    public IReadOnlyList<string> Officials => [.. Offices.Select(office => office.Official!).Distinct().Order(StringComparer.Ordinal)];

    public IReadOnlyList<string> Agencies =>
        [.. Offices.Select(office => office.Agency).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    public static async Task<PlainRecords> ReadAsync(WebApplicationFactory<Program> site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArchiveDbContext>();
        var cancellation = TestContext.Current.CancellationToken;
        var offices = await db.Appointments
            .Select(a => new { Official = a.Official.Slug, Agency = a.Agency!.Slug, From = a.From!.Text, To = a.To!.Text }).ToListAsync(cancellation);
        var sanctions = await db.Sanctions.Select(s => new PlainPeriod(
            s.Slug, s.TargetOfficial!.Slug, s.TargetAgency!.Slug, s.Authority.Slug, s.Imposed.Text, s.Lifted!.Text)).ToListAsync(cancellation);
        return new(
            [.. offices.Select(office => new PlainPeriod(
                Office(office.Official, office.From, office.To), office.Official, office.Agency, "", office.From, office.To))],
            sanctions,
            await db.Statements.Select(s => new PlainStatement(s.Slug, s.Official.Slug, s.Date.Text)).ToListAsync(cancellation));
    }

    public static string Office(string official, string? from, string? to) => $"{official} from {from} to {to}";

    public PlainRecords Of(string official) => new(
        [.. Offices.Where(office => office.Official == official)],
        [.. Sanctions.Where(sanction => sanction.Official == official)],
        [.. Statements.Where(statement => statement.Official == official)]);

    /// <summary>The offices at an agency, the sanctions on it, and what was said by who certainly or possibly held an office there.</summary>
    public PlainRecords At(string agency)
    {
        var offices = Offices.Where(office => office.Agency == agency).ToList();
        return new(
            offices,
            [.. Sanctions.Where(sanction => sanction.Agency == agency)],
            [.. Statements.Where(statement => offices.Where(office => office.Official == statement.Official).On(statement.Date, null).Count > 0)]);
    }
}

internal static class PlainPeriods
{
    /// <summary>What a day lies in, by name, and whether that is certain.</summary>
    public static IReadOnlyList<(string Name, bool Certain)> On(this IEnumerable<PlainPeriod> periods, string day, DateOnly? today) =>
    [
        .. from period in periods
            let certain = PlainDay.Certain(period.From, period.To, day, today)
            where certain is not null
            select (period.Name, certain.Value),
    ];

    /// <summary>"2 measures and possibly one more", as the sentence on a day has it.</summary>
    public static string InWords(this IReadOnlyList<(string Name, bool Certain)> found, string what)
    {
        var possible = found.Count(one => !one.Certain);
        return (found.Count - possible, possible) switch
        {
            (var certain, 0) => Count(certain),
            (0, _) => $"possibly {Count(possible)}",
            var (certain, _) => $"{Count(certain)} and possibly {possible} more",
        };

        string Count(int count) => count switch { 0 => $"no {what}", 1 => $"one {what}", _ => $"{count} {what}s" };
    }

    public static string Text(this JsonElement record, string name) => record.GetProperty(name).GetString()!;

    public static string? TextOrNull(this JsonElement record, string name) => record.GetProperty(name).GetString();
}

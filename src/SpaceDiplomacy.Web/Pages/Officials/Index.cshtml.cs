using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Officials;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Web.Pages.Officials;

/// <summary>All officials, by agency or by family name.</summary>
public sealed class IndexModel(ArchiveDbContext db) : PageModel
{
    private static readonly RecordName Elsewhere = new("", "Other organisations only");

    /// <summary><c>name</c> lists everyone once under the letter of the family name; anything else groups by agency.</summary>
    [BindProperty(SupportsGet = true)]
    public string? By { get; set; }

    public bool ByName => By == "name";

    public int Total { get; private set; }

    /// <summary>
    /// The groups and who is in them: letters, or agencies with their slugs; who served two agencies stands in both.
    /// </summary>
    public IReadOnlyList<(RecordName Group, IReadOnlyList<OfficialSummary> Officials)> Groups { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var officials = await db.Officials.ToSummaries(db).ToListAsync(cancellationToken);
        Total = officials.Count;
        Groups = ByName ? ByLetter(officials) : ByAgency(officials);
    }

    private static List<(RecordName, IReadOnlyList<OfficialSummary>)> ByLetter(List<OfficialSummary> officials) =>
        [.. officials
            .GroupBy(official => Letter(official.SortedAs))
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (new RecordName("", group.Key), (IReadOnlyList<OfficialSummary>)[.. group]))];

    /// <summary>The capital letter that a name is listed under: its first, without marks above or below.</summary>
    private static string Letter(string name) =>
        Rune.ToUpperInvariant(name.Normalize(NormalizationForm.FormD).EnumerateRunes()
            .Where(Rune.IsLetter).DefaultIfEmpty(new('#')).First()).ToString();

    private static List<(RecordName, IReadOnlyList<OfficialSummary>)> ByAgency(List<OfficialSummary> officials) =>
        [.. officials
            .SelectMany(official => AgenciesOf(official).Select(agency => (Agency: agency, Official: official)))
            .GroupBy(pair => pair.Agency, pair => pair.Official)
            .OrderBy(group => group.Key == Elsewhere).ThenBy(group => group.Key.Name, StringComparer.Ordinal)
            .Select(group => (group.Key, (IReadOnlyList<OfficialSummary>)[.. group]))];

    private static IEnumerable<RecordName> AgenciesOf(OfficialSummary official) =>
        official.Offices.Select(office => office.Agency).OfType<RecordName>().Distinct().DefaultIfEmpty(Elsewhere);
}

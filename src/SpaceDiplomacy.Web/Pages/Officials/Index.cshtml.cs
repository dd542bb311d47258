using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Officials;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Web.Pages.Officials;

/// <summary>All officials, by agency or by name.</summary>
public sealed class IndexModel(ArchiveDbContext db) : PageModel
{
    private static readonly RecordName Elsewhere = new("", "Other organisations only");

    /// <summary><c>name</c> lists everyone once by name; anything else groups by agency.</summary>
    [BindProperty(SupportsGet = true)]
    public string? By { get; set; }

    public bool ByName => By == "name";

    public int Total { get; private set; }

    /// <summary>The groups and who is in them; somebody who served two agencies stands in both.</summary>
    public IReadOnlyList<(RecordName Group, IReadOnlyList<OfficialSummary> Officials)> Groups { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var officials = await db.Officials.ToSummaries(db).ToListAsync(cancellationToken);
        Total = officials.Count;
        Groups = ByName ? [(new("", "By name"), officials)] : ByAgency(officials);
    }

    private static List<(RecordName, IReadOnlyList<OfficialSummary>)> ByAgency(List<OfficialSummary> officials) =>
        [.. officials
            .SelectMany(official => AgenciesOf(official).Select(agency => (Agency: agency, Official: official)))
            .GroupBy(pair => pair.Agency, pair => pair.Official)
            .OrderBy(group => group.Key == Elsewhere).ThenBy(group => group.Key.Name, StringComparer.Ordinal)
            .Select(group => (group.Key, (IReadOnlyList<OfficialSummary>)[.. group]))];

    private static IEnumerable<RecordName> AgenciesOf(OfficialSummary official) =>
        official.Offices.Select(office => office.Agency).OfType<RecordName>().Distinct().DefaultIfEmpty(Elsewhere);
}

using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Pages.Shared;

/// <summary>A year, and the search that finds exactly the statements that are counted in it.</summary>
public sealed record YearBar(string Year, int Count, bool IsChosen, string Address)
{
    public string Statements => Counted.InDigits(Count, "statement");
}

/// <summary>Statements per year as bars and as a table; every year from the first to the last.</summary>
public sealed record YearChart(IReadOnlyList<YearBar> Bars)
{
    /// <summary>The chart of a search; the year that is chosen leads back to all years.</summary>
    public static YearChart Of(SearchCriteria criteria, IReadOnlyList<FacetValue> years)
    {
        var first = criteria with { Page = 1 };
        return new([
            .. years.Select(year => new YearBar(year.Label, year.Count, year.IsChosen, SearchAddress.Write(
                year.IsChosen ? first with { From = null, To = null } : first.Within(EdtfDate.Parse(year.Value))))),
        ]);
    }
}

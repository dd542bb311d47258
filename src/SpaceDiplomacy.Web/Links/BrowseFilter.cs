using Microsoft.AspNetCore.Mvc;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Web.Links;

/// <summary>Which statements an address browses: all, those of a year, or those of a month of it.</summary>
public sealed record BrowseFilter
{
    private const int LastYear = 9999;
    private const int LastMonth = 12;

    [FromQuery(Name = "year")]
    public GivenNumber? Year { get; init; }

    /// <summary>1 to 12; without a year it says nothing.</summary>
    [FromQuery(Name = "month")]
    public GivenNumber? Month { get; init; }

    /// <summary>The number of the page, from 1.</summary>
    [FromQuery(Name = "p")]
    public PageNumber? Page { get; init; }

    /// <summary>What the filter means, all statements where part of it means nothing, and a sentence for each such part.</summary>
    public (BrowseCriteria Criteria, IReadOnlyList<string> Problems) Read()
    {
        var reader = new FilterReader();
        var criteria = new BrowseCriteria
        {
            Year = reader.Number(Year, "year", 1, LastYear),
            Month = reader.Number(Month, "month", 1, LastMonth),
        };
        return (reader.Problems.Count > 0 ? new() : criteria, reader.Problems);
    }
}

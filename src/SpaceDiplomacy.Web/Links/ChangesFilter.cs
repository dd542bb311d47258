using Microsoft.AspNetCore.Mvc;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Revisions;

namespace SpaceDiplomacy.Web.Links;

/// <summary>Which changes of the archive an address asks for; different parameters narrow each other.</summary>
public sealed record ChangesFilter
{
    /// <summary>The kind of the records, as their addresses have it: <c>statements</c>.</summary>
    [FromQuery(Name = "kind")]
    public GivenTerm<RecordKind>? Kind { get; init; }

    /// <summary>The slug of an official that the changes concern.</summary>
    [FromQuery(Name = "official")]
    public string? Official { get; init; }

    /// <summary>The slug of an agency that the changes concern.</summary>
    [FromQuery(Name = "agency")]
    public string? Agency { get; init; }

    /// <summary>What was done.</summary>
    [FromQuery(Name = "change")]
    public GivenTerm<RevisionChange>? Change { get; init; }

    /// <summary>The number of the page, from 1.</summary>
    [FromQuery(Name = "p")]
    public PageNumber? Page { get; init; }

    /// <summary>What the filter means, and a sentence for everything in it that means nothing and is left out.</summary>
    public (ChangesCriteria Criteria, IReadOnlyList<string> Problems) Read()
    {
        var reader = new FilterReader();
        var criteria = new ChangesCriteria
        {
            Kind = reader.Term(Kind, "kind"),
            Official = FilterReader.Text(Official),
            Agency = FilterReader.Text(Agency),
            Change = reader.Term(Change, "change"),
        };
        return (criteria, reader.Problems);
    }
}

using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace SpaceDiplomacy.Web.Pages.Shared;

/// <summary>A page on the way to another.</summary>
public sealed record Crumb(string Name, string Address);

/// <summary>What the layout needs to know of a page.</summary>
/// <param name="Title">The title of the window, without the site's name.</param>
/// <param name="Canonical">The path of the page without what does not change its content.</param>
public sealed record PageHead(string Title, string Canonical)
{
    /// <summary>One or two sentences for search engines.</summary>
    public string? Description { get; init; }

    /// <summary>The pages above this one, from the top, without the home page.</summary>
    public IReadOnlyList<Crumb> Crumbs { get; init; } = [];

    /// <summary>The path at which the same content is to be had in JSON.</summary>
    public string? Json { get; init; }

    /// <summary>The path of a feed with the same statements.</summary>
    public string? Feed { get; init; }

    /// <summary>The record that the page is about: its version is told below it.</summary>
    public RecordVersionView? Record { get; init; }

    /// <summary>Whether search engines should leave the page out.</summary>
    public bool NotIndexed { get; init; }

    /// <summary>Whether the page has a search box of its own in the middle.</summary>
    public bool HasOwnSearch { get; init; }

    /// <summary>Whether a timeline is drawn on the page.</summary>
    public bool HasTimeline { get; init; }
}

public static class PageHeadData
{
    private const string Key = "PageHead";

    public static void Describe(this ViewDataDictionary viewData, PageHead head) => viewData[Key] = head;

    /// <exception cref="InvalidOperationException">The page did not describe itself.</exception>
    public static PageHead Head(this ViewDataDictionary viewData) =>
        viewData[Key] as PageHead ?? throw new InvalidOperationException("The page has no PageHead.");
}

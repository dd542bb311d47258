namespace SpaceDiplomacy.Web.Links;

/// <summary>What the rows of the sanctions timeline stand under.</summary>
public enum SanctionGrouping
{
    /// <summary>A row for each target, officials first; its bars name their authorities.</summary>
    Target,

    /// <summary>A row for each target under each authority; statements have rows of their own at the end.</summary>
    Authority,
}

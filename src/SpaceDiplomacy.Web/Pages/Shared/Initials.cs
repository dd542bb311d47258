namespace SpaceDiplomacy.Web.Pages.Shared;

/// <summary>What stands where there is no portrait.</summary>
public static class Initials
{
    /// <summary>The first letters of the first and the last part of a name.</summary>
    public static string Of(string name)
    {
        var parts = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts switch
        {
            [] => "",
            [var only] => only[..1],
            [var first, .., var last] => first[..1] + last[..1],
        };
    }
}

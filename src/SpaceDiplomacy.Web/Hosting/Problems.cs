using Microsoft.AspNetCore.Http.HttpResults;

namespace SpaceDiplomacy.Web.Hosting;

/// <summary>The one shape of errors for machines: RFC 9457.</summary>
internal static class Problems
{
    /// <summary>400: a parameter has a value that the address does not know.</summary>
    public static ProblemHttpResult NotUnderstood(string whatIsAccepted) => TypedResults.Problem(
        detail: whatIsAccepted,
        statusCode: StatusCodes.Status400BadRequest,
        title: "A parameter was not understood");
}

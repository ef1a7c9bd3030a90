# Completions of reform for PowerShell: run this file in your profile. At each Tab the program itself is
# asked.
Register-ArgumentCompleter -Native -CommandName reform -ScriptBlock {
    param($word, $ast, $cursor)
    # The program that PATH has, never one that lies in the folder that one happens to be in.
    $reform = Get-Command -Name reform -CommandType Application -ErrorAction SilentlyContinue |
        Select-Object -First 1
    if (-not $reform) { return }
    $words = @($ast.CommandElements | Where-Object { $_.Extent.StartOffset -lt $cursor } | ForEach-Object {
        if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value }
        else { $_.Extent.Text }
    })
    $index = if ($word -eq '') { $words.Count } else { $words.Count - 1 }
    $before = $env:COMPLETE
    try {
        $env:COMPLETE = 'powershell'
        $env:_REFORM_WORD = "$index"
        $lines = & $reform.Source '--' @words 2>$null
    } finally {
        $env:COMPLETE = $before
        $env:_REFORM_WORD = $null
    }
    foreach ($line in $lines) {
        $value, $text = $line -split "`t", 2
        if ($value.StartsWith(':')) {
            # Paths are PowerShell's own to complete.
            [System.Management.Automation.CompletionCompleters]::CompleteFilename($word)
            continue
        }
        if (-not $text) { $text = $value }
        [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $text)
    }
}
